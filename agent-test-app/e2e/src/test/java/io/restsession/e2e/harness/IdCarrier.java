package io.restsession.e2e.harness;

import java.util.List;

/** How a session's id goes to and fro. */
abstract class IdCarrier {

    static final String HEADER_NAME = "X-Rest-Session";

    abstract Request carry(Request request, String id);

    /** The ids in a response, in order; empty: the client shall forget its own. */
    abstract List<String> given(Response response);

    /** In the cookie of this name. */
    static IdCarrier cookie(String name) {
        return new IdCarrier() {
            @Override
            Request carry(Request request, String id) {
                return request.with("Cookie", name + "=" + id);
            }

            @Override
            List<String> given(Response response) {
                return response.cookies(name).stream().map(SetCookie::id).toList();
            }
        };
    }

    /** In the cookie that the first response set, whatever its name. */
    static IdCarrier firstCookie() {
        return new IdCarrier() {
            private IdCarrier known;

            @Override
            Request carry(Request request, String id) {
                return known.carry(request, id);
            }

            @Override
            List<String> given(Response response) {
                if (known == null && !response.cookies().isEmpty()) {
                    known = cookie(response.cookies().get(0).name());
                }
                return known == null ? List.of() : known.given(response);
            }
        };
    }

    /** In a header. */
    static IdCarrier header() {
        return new IdCarrier() {
            @Override
            Request carry(Request request, String id) {
                return request.with(HEADER_NAME, id);
            }

            @Override
            List<String> given(Response response) {
                return response.headers().stream().filter(header -> header.is(HEADER_NAME)).map(Header::value).toList();
            }
        };
    }
}
