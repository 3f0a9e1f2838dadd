package io.restsession.agent.cli;

import java.io.File;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The agent jar's commands. */
public final class CommandLine {

    /** The system properties that settings are given in; behind the jar's name they mean the same. */
    private static final String PROPERTY = "-Drest.session.";

    private static final int WIDTH = 120;

    private CommandLine() {
    }

    /**
     * Called by {@link io.restsession.agent.boot.Launcher} by name. Ends the JVM: with 0 where all went well, with 1 where a
     * command failed, with 2 where it was not understood.
     */
    public static void run(File jar, String[] arguments) {
        // Always, since a store's driver may have left threads that would keep the JVM.
        System.exit(status(jar, new Output(System.out, System.err), arguments));
    }

    static int status(File jar, Output output, String... arguments) {
        picocli.CommandLine sessions = new picocli.CommandLine(new SessionsCommand())
            .addSubcommand(new SessionsListCommand(output))
            .addSubcommand(new SessionsShowCommand(output))
            .addSubcommand(new SessionsDeleteCommand(output));
        for (String takesId : new String[] {"show", "delete"}) {
            // An id may begin with a hyphen.
            sessions.getSubcommands().get(takesId).setUnmatchedOptionsArePositionalParams(true);
        }
        picocli.CommandLine commands = new picocli.CommandLine(new RootCommand(output))
            .addSubcommand(new KeygenCommand(output))
            .addSubcommand(new AttachCommand(jar, output))
            .addSubcommand(new CheckCommand(output))
            .addSubcommand(new DdlCommand(output))
            .addSubcommand(sessions)
            .addSubcommand(new VersionCommand(output))
            .addSubcommand(new HelpCommand(output))
            .setExpandAtFiles(false)
            .setPosixClusteredShortOptionsAllowed(false)
            .setUsageHelpWidth(WIDTH)
            .setColorScheme(picocli.CommandLine.Help.defaultColorScheme(Ansi.OFF))
            .setOut(new PrintWriter(output.out(), true))
            .setErr(new PrintWriter(output.err(), true))
            .setParameterExceptionHandler((mistake, given) -> notUnderstood(output, mistake, given));
        return commands.execute(withSettings(arguments));
    }

    /** Settings written as system properties behind the jar's name, where the JVM does not see them. */
    private static String[] withSettings(String[] arguments) {
        List<String> words = new ArrayList<>();
        boolean options = true;
        for (String argument : arguments) {
            options &= !argument.equals("--");
            if (options && argument.startsWith(PROPERTY)) {
                words.add("--set");
                words.add(argument.substring(PROPERTY.length()));
            } else {
                words.add(argument);
            }
        }
        return words.toArray(new String[0]);
    }

    private static int notUnderstood(Output output, ParameterException mistake, String[] given) {
        String command = mistake.getCommandLine().getCommandSpec().qualifiedName(" ");
        if (mistake.getCommandLine().getParent() == null) {
            output.error("Not understood: " + Redaction.words(Arrays.asList(given)));
            Help.print(output.err());
        } else {
            output.error(command.substring(command.indexOf(' ') + 1) + ": " + (mistake instanceof UnmatchedArgumentException
                ? "not understood: " + Redaction.words(((UnmatchedArgumentException) mistake).getUnmatched())
                : mistake.getMessage()));
            output.error("What it takes: java -jar " + command + " --help");
        }
        return picocli.CommandLine.ExitCode.USAGE;
    }
}
