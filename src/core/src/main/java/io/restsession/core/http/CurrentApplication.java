package io.restsession.core.http;

/** Which web application handles a request at the moment it is asked: forwards change it, and change it back. */
public interface CurrentApplication {

    /** The web application; never null. Cheap: asked whenever a session is looked for. */
    WebApplication now();
}
