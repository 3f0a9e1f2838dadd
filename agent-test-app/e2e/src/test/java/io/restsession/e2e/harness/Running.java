package io.restsession.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A probe server on a JVM, under the agent and with the counting store; and beside it, for those who compare, the same
 * without the agent. Each is started when it is asked for first and ended by {@link #close()}. Belongs to one test class.
 */
public final class Running implements AutoCloseable {

    /** What signs ids in these servers. */
    public static final String SECRET = "a secret of the end-to-end tests that is long enough";

    private static final Pattern COUNTING = Pattern.compile("^COUNTING (\\d+)$");

    private final ProbeServer server;
    private final Jvm jvm;
    private final UnaryOperator<JavaCommand> agent;
    private final IdCarrier carrier;
    private final Set<String> issued = ConcurrentHashMap.newKeySet();
    private final List<Client> clients = new ArrayList<>();
    private JavaProcess process;
    private JavaProcess bare;
    private StoreControl store;
    private RuntimeException failure;

    private Running(ProbeServer server, Jvm jvm, UnaryOperator<JavaCommand> agent, IdCarrier carrier) {
        this.server = server;
        this.jvm = jvm;
        this.agent = agent;
        this.carrier = carrier;
    }

    /** With the counting store and these settings besides. */
    public static Running counting(ProbeServer server, Jvm jvm, Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(Map.of("store", "counting:memory", "extensions", Built.countingStoreJar().toString(),
            "secret.file", secretFile()));
        all.putAll(settings);
        return new Running(server, jvm, command -> command.agent().settings(all), carrier(server, settings));
    }

    /** With these settings only. */
    public static Running plain(ProbeServer server, Jvm jvm, Map<String, String> settings) {
        return new Running(server, jvm, command -> command.agent().settings(settings), carrier(server, settings));
    }

    /** With whatever is done to the command. */
    public static Running custom(ProbeServer server, Jvm jvm, UnaryOperator<JavaCommand> agent) {
        return new Running(server, jvm, agent, IdCarrier.cookie(server.cookieName()));
    }

    private static IdCarrier carrier(ProbeServer server, Map<String, String> settings) {
        String cookieName = settings.getOrDefault("keyName", "false".equals(settings.get("http")) ? "rest_sid" : server.cookieName());
        return "header".equals(settings.get("transport")) ? IdCarrier.header() : IdCarrier.cookie(cookieName);
    }

    public ProbeServer server() {
        return server;
    }

    /** The process under the agent. */
    public JavaProcess process() {
        if (failure != null) {
            throw failure;
        }
        if (process == null) {
            process = started(server.program().of(agent.apply(JavaCommand.on(jvm))));
        }
        return process;
    }

    public StoreControl store() {
        if (store == null) {
            store = new StoreControl(storePort());
        }
        return store;
    }

    /** A new client of the probe, without a session. */
    public Client client() {
        return client(server.path());
    }

    /** A new client of the application at this path. */
    public Client client(String path) {
        Client client = new Client(port(), path, carrier, this::witness);
        clients.add(client);
        return client;
    }

    /** A new client over HTTP/2. */
    public Http2Client http2Client() {
        return new Http2Client(port(), server.path(), server.cookieName(), this::witness);
    }

    public int port() {
        return process().await(server.program()::port);
    }

    /** The port of the same server without the agent. */
    public int portWithoutAgent() {
        if (bare == null) {
            bare = started(server.program().of(JavaCommand.on(jvm)));
        }
        return bare.await(server.program()::port);
    }

    /** Every id and signature that any client received. */
    public Set<String> issued() {
        return issued;
    }

    /** What the process under the agent has said so far. */
    List<String> said() {
        return process == null ? List.of() : process.lines();
    }

    @Override
    public void close() {
        clients.forEach(Client::close);
        if (store != null) {
            store.close();
        }
        if (process != null) {
            process.close();
        }
        if (bare != null) {
            bare.close();
        }
    }

    @Override
    public String toString() {
        return server + " on " + jvm;
    }

    /** Not as a setting: some servers print the options they are started with. */
    private static String secretFile() {
        try {
            return Files.writeString(Scratch.newFolder("secret").resolve("secret"), SECRET).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void witness(String id) {
        for (String part : id.split("~")) {
            issued.add(part);
        }
    }

    /** Waits for the server; one that does not come up is not tried again for every test. */
    private JavaProcess started(JavaCommand command) {
        JavaProcess starting = JavaProcess.start(command);
        try {
            starting.await(server.program()::port);
            return starting;
        } catch (RuntimeException e) {
            starting.close();
            failure = e;
            throw e;
        }
    }

    private int storePort() {
        try {
            return Integer.parseInt(process().await(COUNTING));
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }
}
