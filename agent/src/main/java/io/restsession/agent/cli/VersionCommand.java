package io.restsession.agent.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "version", description = "Prints the version of the agent.")
final class VersionCommand implements Callable<Integer> {

    private final Output output;

    @Mixin
    private HelpOption help;

    VersionCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        output.line(Help.VERSION);
        return 0;
    }
}
