package io.restsession.e2e.harness;

import com.example.distribution.Distribution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A server as its makers distribute it, the probe as a file among its web applications. */
final class DistributionProgram implements ProbeServer.Program {

    private final String name;
    private final Distribution distribution;
    private final ProbeWar war;

    DistributionProgram(String name, Distribution distribution, ProbeWar war) {
        this.name = name;
        this.distribution = distribution;
        this.war = war;
    }

    @Override
    public JavaCommand of(JavaCommand command) {
        Path base = Scratch.newFolder(name);
        try {
            distribution.prepare(base, Map.of(ProbeWar.PATH, war.file(), "/", war.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return command.line((java, options) -> distribution.command(java, options, base));
    }

    @Override
    public Optional<Integer> port(String line) {
        OptionalInt port = distribution.port(line);
        return port.isPresent() ? Optional.of(port.getAsInt()) : Optional.empty();
    }
}
