package io.restsession.agent.cli;

import io.restsession.agent.start.Version;
import io.restsession.core.config.Keys;
import java.io.PrintStream;

/** The commands and all settings on one page. */
final class Help {

    static final String VERSION = "rest-session " + Version.TEXT;

    private static final String[] COMMANDS = {
        "keygen", "prints a new signing secret",
        "attach <pid> [key=value;...]", "attaches to a running JVM of the same user",
        "check --store URL", "tries the store: connects, writes, reads, changes, deletes; says how fast and what is wrong",
        "ddl --store URL", "prints what has to be run in the store before it can be used",
        "sessions list --store URL", "lists the sessions in the store",
        "sessions show ID --store URL", "shows a session and its values",
        "sessions delete ID --store URL", "deletes a session",
        "version | help [command]", "",
    };

    private static final int COMMAND_WIDTH = 33;

    private Help() {
    }

    static void print(PrintStream out) {
        out.println(VERSION);
        out.println();
        out.println("Gives a JVM web application sessions:");
        out.println("  java -javaagent:rest-session-agent.jar [-Drest.session.<key>=<value> ...] -jar application.jar");
        out.println();
        out.println("Commands: java -jar rest-session-agent.jar ...");
        for (int i = 0; i < COMMANDS.length; i += 2) {
            out.println(COMMANDS[i + 1].isEmpty() ? "  " + COMMANDS[i] : "  " + Table.padded(COMMANDS[i], COMMAND_WIDTH) + COMMANDS[i + 1]);
        }
        out.println();
        out.println("Settings, which the commands that take --store read too, or --set key=value:");
        out.print(Keys.help());
    }
}
