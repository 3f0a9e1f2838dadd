package io.restsession.store.redis;

/** Makes connections to the server that has the sessions, wherever it is by now. Thread-safe. */
interface WireSource {

    /**
     * @throws NoAnswer    if the server can't be found or reached
     * @throws ErrorAnswer if it refuses the connection
     */
    Wire open(Call call);

    /**
     * Looks whether the server is still the one that connections were last made to.
     *
     * @throws NoAnswer    if nobody says where it is
     * @throws ErrorAnswer if nobody wants to say it
     */
    boolean hasMoved(Call call);

    /** For messages. */
    String name();
}
