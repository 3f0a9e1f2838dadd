package io.restsession.agent.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "help", description = "Shows the commands and all settings, or what a command takes.")
final class HelpCommand implements Callable<Integer> {

    private final Output output;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "The command, such as: sessions list.")
    private List<String> command = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    HelpCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        if (command.isEmpty()) {
            Help.print(output.out());
            return 0;
        }
        picocli.CommandLine named = spec.parent().commandLine();
        for (String word : command) {
            named = named.getSubcommands().get(word);
            if (named == null) {
                throw new ParameterException(spec.commandLine(), "there is no command " + Redaction.words(command));
            }
        }
        named.usage(output.out());
        return 0;
    }
}
