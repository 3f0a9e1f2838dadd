package io.restsession.agent.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The jar without a command. */
@Command(name = RootCommand.NAME)
final class RootCommand implements Callable<Integer> {

    static final String NAME = "rest-session-agent.jar";

    private final Output output;

    @Option(names = {"-h", "--help"}, description = "Shows the commands and all settings.")
    private boolean help;

    @Option(names = "--version", description = "Shows the version.")
    private boolean version;

    RootCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        if (version && !help) {
            output.line(Help.VERSION);
        } else {
            Help.print(output.out());
        }
        return 0;
    }
}
