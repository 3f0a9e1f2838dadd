package io.restsession.e2e.agent;

import io.restsession.e2e.harness.Built;
import io.restsession.e2e.harness.JavaCommand;
import io.restsession.e2e.harness.JavaProcess;
import io.restsession.e2e.harness.Jvm;

/** {@code java -jar rest-session-agent.jar}, run to its end. */
final class AgentJarCommand {

    private AgentJarCommand() {
    }

    static JavaProcess run(String... arguments) {
        return runOn(Jvm.own(), arguments);
    }

    static JavaProcess runOn(Jvm jvm, String... arguments) {
        return JavaProcess.run(JavaCommand.on(jvm).jar(Built.agentJar(), arguments));
    }
}
