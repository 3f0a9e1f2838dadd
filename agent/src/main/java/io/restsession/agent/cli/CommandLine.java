package io.restsession.agent.cli;

import io.restsession.agent.start.Version;
import io.restsession.core.config.Keys;
import io.restsession.core.config.SigningSecret;
import java.io.File;
import java.io.PrintStream;
import net.bytebuddy.agent.ByteBuddyAgent;

/** The agent jar's commands. */
public final class CommandLine {

    private CommandLine() {
    }

    /**
     * Called by {@link io.restsession.agent.boot.Launcher} by name. Ends the JVM with 1 where a command failed, with 2 where it
     * was not understood.
     */
    public static void run(File jar, String[] arguments) {
        int status = status(jar, arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    private static int status(File jar, String[] arguments) {
        String command = arguments.length == 0 ? "help" : arguments[0];
        if (command.equals("keygen") && arguments.length == 1) {
            System.out.println(SigningSecret.generate());
            return 0;
        }
        if (command.equals("attach") && (arguments.length == 2 || arguments.length == 3)) {
            return attach(jar, arguments[1], arguments.length == 3 ? arguments[2] : null);
        }
        boolean version = command.equals("version") || command.equals("--version");
        if (version || command.equals("help") || command.equals("--help") || command.equals("-h")) {
            help(System.out, version);
            return 0;
        }
        System.err.println("Not understood: " + String.join(" ", arguments));
        help(System.err, false);
        return 2;
    }

    private static int attach(File jar, String process, String settings) {
        if (!process.matches("[0-9]+")) {
            System.err.println("attach: '" + process + "' is not a process id. The running JVMs are listed by: jps -l");
            return 2;
        }
        try {
            ByteBuddyAgent.attach(jar, process, settings);
        } catch (Throwable e) {
            if (!AttachFailure.isNone(e)) {
                System.err.println("attach: " + AttachFailure.explain(e, process));
                return 1;
            }
        }
        System.out.println("Attached to " + process + ". What the agent has to say is in that process's error output.");
        return 0;
    }

    private static void help(PrintStream out, boolean versionOnly) {
        out.println("rest-session " + Version.TEXT);
        if (versionOnly) {
            return;
        }
        out.println();
        out.println("Gives a JVM web application sessions:");
        out.println("  java -javaagent:rest-session-agent.jar [-Drest.session.<key>=<value> ...] -jar application.jar");
        out.println();
        out.println("Commands:");
        out.println("  java -jar rest-session-agent.jar keygen                          prints a new signing secret");
        out.println("  java -jar rest-session-agent.jar attach <pid> [key=value;...]    attaches to a running JVM of the same user");
        out.println("  java -jar rest-session-agent.jar version | help");
        out.println();
        out.print(Keys.help());
    }
}
