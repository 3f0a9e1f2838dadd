package io.restsession.agent.cli;

import java.io.File;
import java.util.concurrent.Callable;
import net.bytebuddy.agent.ByteBuddyAgent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "attach", description = "Attaches the agent to a running JVM of the same user.")
final class AttachCommand implements Callable<Integer> {

    private final File jar;
    private final Output output;

    @Parameters(index = "0", paramLabel = "<pid>", description = "Its process id; the running JVMs are listed by: jps -l")
    private String process;

    @Parameters(index = "1", paramLabel = "key=value;...", arity = "0..1", description = "The agent's arguments.")
    private String settings;

    @Mixin
    private HelpOption help;

    AttachCommand(File jar, Output output) {
        this.jar = jar;
        this.output = output;
    }

    @Override
    public Integer call() {
        if (!process.matches("[0-9]+")) {
            output.error("attach: '" + process + "' is not a process id. The running JVMs are listed by: jps -l");
            return picocli.CommandLine.ExitCode.USAGE;
        }
        try {
            ByteBuddyAgent.attach(jar, process, settings);
        } catch (Throwable e) {
            if (!AttachFailure.isNone(e)) {
                output.error("attach: " + AttachFailure.explain(e, process));
                return 1;
            }
        }
        output.line("Attached to " + process + ". What the agent has to say is in that process's error output.");
        return 0;
    }
}
