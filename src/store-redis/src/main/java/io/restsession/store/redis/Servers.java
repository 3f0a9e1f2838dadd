package io.restsession.store.redis;

import java.util.List;

/** The servers that have the sessions, as one. Thread-safe. */
interface Servers {

    /**
     * Has a command answered by the server that has its key.
     *
     * @return a Long, a byte array, a list of these, or null
     * @throws NoAnswer    if there is no answer in time
     * @throws ErrorAnswer if the answer is an error
     */
    Object ask(Call call, Command command);

    /**
     * Has commands answered, in one round trip to each server.
     *
     * @return for each command what {@link #ask} returns or, instead of throwing it, an {@link ErrorAnswer} or a {@link NoAnswer}
     * @throws NoAnswer if no server can be asked
     */
    List<Object> askAll(Call call, List<Command> commands);

    /**
     * All that have sessions of their own.
     *
     * @throws NoAnswer if nobody says which they are
     */
    List<Pool> masters(Call call);

    /**
     * To be called every few seconds: looks whether sessions have moved to other servers.
     *
     * @throws NoAnswer    if nobody says where they are
     * @throws ErrorAnswer if nobody wants to say it
     */
    void lookAround(Call call);

    /** To be called a few times a second: calls that take too long are ended, connections that nobody needs are closed. */
    void tidy();

    void close();
}
