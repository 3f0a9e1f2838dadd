package io.restsession.store.redis;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import redis.clients.jedis.Connection;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * A connection to a server, for one thread at a time. A socket limits how long a read may take, but neither a write nor an answer that
 * comes in drops: what takes too long is cut from outside ({@link #cutIfLate}).
 */
final class Wire {

    private final Address server;
    private final Connection connection;
    private final Socket socket;
    /** Until an answer is whole: a call that ends in any other way, by an Error say, must not leave its answer to the next one. */
    private boolean broken;
    private long idleSince;

    /** By {@link System#nanoTime}; 0: nothing is under way. */
    private volatile long late;

    /**
     * @param connection connected
     * @param socket     the one that ends it all, below TLS
     */
    Wire(Address server, Connection connection, Socket socket) {
        this.server = server;
        this.connection = connection;
        this.socket = socket;
    }

    Address server() {
        return server;
    }

    /**
     * Sends a command and waits for its answer.
     *
     * @return a Long, a byte array, a list of these, or null
     * @throws ErrorAnswer if the answer is an error
     * @throws NoAnswer    if there is none
     */
    Object ask(Command command, int millis) {
        begin(millis);
        try {
            connection.setSoTimeout(millis);
            command.send(connection);
            Object answer = connection.getOne();
            broken = false;
            return answer;
        } catch (JedisDataException e) {
            broken = false;
            throw new ErrorAnswer(server, e.getMessage());
        } catch (RuntimeException e) {
            throw broken(e, millis);
        } finally {
            late = 0;
        }
    }

    /**
     * Sends commands and waits for their answers, in one round trip.
     *
     * @return for each command what {@link #ask} returns, or an {@link ErrorAnswer}
     * @throws NoAnswer if not all were answered
     */
    List<Object> askAll(List<Command> commands, int millis) {
        begin(millis);
        try {
            connection.setSoTimeout(millis);
            for (Command command : commands) {
                command.send(connection);
            }
            List<Object> answers = new ArrayList<>(commands.size());
            for (Object answer : connection.getMany(commands.size())) {
                answers.add(answer instanceof JedisDataException
                    ? new ErrorAnswer(server, ((JedisDataException) answer).getMessage()) : answer);
            }
            broken = false;
            return answers;
        } catch (RuntimeException e) {
            throw broken(e, millis);
        } finally {
            late = 0;
        }
    }

    private void begin(int millis) {
        broken = true;
        late = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis) | 1;
    }

    private NoAnswer broken(RuntimeException e, int millis) {
        boolean isLate = e.getCause() instanceof SocketTimeoutException || System.nanoTime() - late >= 0;
        cut();
        return isLate ? NoAnswer.tooLate(server, millis, e) : NoAnswer.brokeOff(server, e);
    }

    boolean isBroken() {
        return broken;
    }

    void idleSince(long nanos) {
        idleSince = nanos;
    }

    long idleSince() {
        return idleSince;
    }

    /** Ends what should have ended already. From any thread. */
    void cutIfLate(long now) {
        long limit = late;
        if (limit != 0 && now - limit >= 0) {
            cut();
        }
    }

    /** Closes it, whatever is under way. From any thread. */
    void cut() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use any more either way.
        }
    }
}
