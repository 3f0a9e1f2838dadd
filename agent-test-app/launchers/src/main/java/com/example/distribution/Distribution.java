package com.example.distribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * An unpacked distribution of a server, left as it is: all that belongs to one run is in a base folder. Listens on a free port of
 * the loopback address, which it tells in its log. Immutable and thread safe.
 */
public interface Distribution {

    /**
     * Fills a base folder.
     *
     * @param base a folder that is empty or doesn't exist
     * @param applications WAR files or exploded WARs by context path: {@code /} is the root. They are copied
     */
    void prepare(Path base, Map<String, Path> applications) throws IOException;

    /**
     * The command that runs the server in the foreground, until the process is ended.
     *
     * @param java the {@code java} executable
     * @param jvmOptions go before the main class, and win over the server's own
     * @param base a prepared folder
     */
    List<String> command(Path java, List<String> jvmOptions, Path base);

    /**
     * The port the server listens on, once it tells.
     *
     * @param line of what the process writes, on stdout or stderr
     * @return empty if the line doesn't tell. Where it does, every application is deployed, or has failed
     */
    OptionalInt port(String line);
}
