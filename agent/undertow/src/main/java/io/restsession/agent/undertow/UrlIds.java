package io.restsession.agent.undertow;

import java.util.function.Supplier;

/** An exchange that can be told how its deployment finds a session id in the URL. */
public interface UrlIds {

    /** @param id what gives the id that was sent in the URL, or null if there is none */
    void idInUrl(Supplier<String> id);
}
