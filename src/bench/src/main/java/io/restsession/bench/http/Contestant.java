package io.restsession.bench.http;

import io.restsession.bench.process.Jvm;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * A server with what serves its sessions. Immutable.
 *
 * @param name      in the report
 * @param main      the server's program
 * @param options   of its JVM, beside those that all have
 * @param arguments of the program
 */
record Contestant(String name, Class<?> main, List<String> options, List<String> arguments) {

    /** Ours, in the report. */
    static final String OURS = "rest-session";

    /** For one CPU, where the JVM would choose the serial collector itself. All have the same, and a heap that is no bottleneck. */
    private static final List<String> COMMON = List.of("-Xms1g", "-Xmx1g", "-XX:ActiveProcessorCount=1", "-XX:+UseSerialGC");

    /** Any constant of at least 32 bytes does. */
    private static final String SECRET = "the-secret-of-the-benchmarks-of-rest-session";

    static Contestant bare(String name, Class<?> main, String... arguments) {
        return new Contestant(name, main, List.of(), Arrays.asList(arguments));
    }

    /** The same application under the agent. */
    static Contestant ours(Class<?> main, String store, String... arguments) {
        return new Contestant(OURS, main, List.of("-javaagent:" + System.getProperty("rest.session.bench.agent"),
            "-Drest.session.store=" + store, "-Drest.session.secret=" + SECRET), Arrays.asList(arguments));
    }


    /** Not yet on the CPU of the servers. */
    Jvm start() throws IOException {
        return new Jvm.Command().options(COMMON).options(options)
            .start(main.getName(), arguments.toArray(new String[0]));
    }
}
