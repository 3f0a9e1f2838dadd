package io.restsession.e2e.harness;

import java.util.List;
import java.util.function.Consumer;

/**
 * A client of the probe that keeps its session's id as a browser does, over one HTTP/1.1 connection after another. Not
 * thread-safe; {@link #twin()} gives a second one with the same session.
 */
public final class Client implements AutoCloseable {

    private final int port;
    private final String path;
    private final IdCarrier carrier;
    private final Consumer<String> witness;
    private Connection connection;
    private String id;

    /**
     * @param path    where the probe is on the server: empty, or a context path
     * @param witness gets every id that was received
     */
    Client(int port, String path, IdCarrier carrier, Consumer<String> witness) {
        this.port = port;
        this.path = path;
        this.carrier = carrier;
        this.witness = witness;
    }

    /** A client with a cookie, whatever its name, of whatever is behind this port. */
    public static Client of(int port, String path) {
        return new Client(port, path, IdCarrier.firstCookie(), id -> { });
    }

    /** Runs a script; gives its result lines. */
    public List<String> run(String... steps) {
        Response response = get(Steps.of(steps).on("/run"));
        if (response.status() != 200) {
            throw new AssertionError("a script was answered with " + response);
        }
        return response.lines();
    }

    /** Runs one step; gives its result. */
    public String ask(String step) {
        List<String> lines = run(step);
        if (lines.size() != 1) {
            throw new AssertionError("one step was answered with " + lines);
        }
        return lines.get(0);
    }

    public Response get(String target) {
        return exchange(Request.get(target));
    }

    /** Sends a request, its target within the probe, with the id that was received last; takes the one in the response. */
    public Response exchange(Request request) {
        send(request);
        return receive();
    }

    /** The first half of {@link #exchange(Request)}. */
    public void send(Request request) {
        Request addressed = new Request(request.method(), path + request.target(), request.headers(), request.body());
        connection().send(id == null ? addressed : carrier.carry(addressed, id));
    }

    /** The second half of {@link #exchange(Request)}. */
    public Response receive() {
        connection.readHead();
        return receiveRest();
    }

    /** As {@link #receive()}, where the head was read already. */
    public Response receiveRest() {
        Response response = connection.readRest();
        if ("close".equalsIgnoreCase(response.header("Connection"))) {
            close();
        }
        for (String given : carrier.given(response)) {
            witness.accept(given);
            id = given.isEmpty() ? null : given;
        }
        return response;
    }

    /** The connection, for what only bare bytes can tell. */
    public Connection connection() {
        if (connection == null) {
            connection = new Connection(port);
        }
        return connection;
    }

    /** The id as it was received, with its signature; null if there is none. */
    public String id() {
        return id;
    }

    /** From now on sends this id, wherever it comes from; null: none. */
    public void take(String other) {
        id = other;
    }

    /** Another client with the same id, on a connection of its own. */
    public Client twin() {
        Client twin = new Client(port, path, carrier, witness);
        twin.id = id;
        return twin;
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
