package io.restsession.e2e.harness;

import com.example.distribution.Distribution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** A server as its makers distribute it. */
public final class DistributionProgram implements ProbeServer.Program {

    /** Fills the folder of one run. */
    @FunctionalInterface
    public interface Preparation {
        void prepare(Path base) throws IOException;
    }

    private final String name;
    private final Distribution distribution;
    private final Preparation preparation;

    public DistributionProgram(String name, Distribution distribution, Preparation preparation) {
        this.name = name;
        this.distribution = distribution;
        this.preparation = preparation;
    }

    @Override
    public JavaCommand of(JavaCommand command) {
        Path base = Scratch.newFolder(name);
        try {
            preparation.prepare(base);
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
