package io.restsession.e2e.harness;

import java.util.List;

/** How a session's id goes to and fro. */
public enum IdCarrier {

    COOKIE {
        @Override
        Request carry(Request request, String id) {
            return request.with("Cookie", COOKIE_NAME + "=" + id);
        }

        @Override
        List<String> given(Response response) {
            return response.cookies(COOKIE_NAME).stream().map(cookie -> cookie.clears() ? "" : cookie.value()).toList();
        }
    },

    HEADER {
        @Override
        Request carry(Request request, String id) {
            return request.with(HEADER_NAME, id);
        }

        @Override
        List<String> given(Response response) {
            return response.headers().stream().filter(header -> header.is(HEADER_NAME)).map(Header::value).toList();
        }
    };

    public static final String COOKIE_NAME = "rest_sid";
    public static final String HEADER_NAME = "X-Rest-Session";

    abstract Request carry(Request request, String id);

    /** The ids in a response, in order; empty: the client shall forget its own. */
    abstract List<String> given(Response response);
}
