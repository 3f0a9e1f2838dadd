package io.restsession.agent.cli;

/** Says in plain words why attaching failed. */
final class AttachFailure {

    private AttachFailure() {
    }

    static String explain(Throwable failure, String process) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String type = cause.getClass().getSimpleName();
        String text = String.valueOf(cause.getMessage());
        if (text.contains("No compatible attachment provider")) {
            return "this Java cannot attach: it lacks the module jdk.attach (on Java 8: it is a JRE without tools.jar). Run the command with a full"
                + " JDK, or start the application with -javaagent instead.";
        }
        if (type.equals("AgentInitializationException")) {
            return "the agent refused to start in process " + process + "; the reason is in that process's error output.";
        }
        if (text.contains("No such process")) {
            return "there is no process " + process + ". The running JVMs are listed by: jps -l";
        }
        if (text.contains("does not support dynamic agent loading") || text.contains("EnableDynamicAgentLoading")) {
            return "process " + process + " forbids attaching (-XX:-EnableDynamicAgentLoading). Start it with -javaagent instead.";
        }
        return "process " + process + " can't be attached to (same user? a JVM? started with -XX:+DisableAttachMechanism?): " + type + ": " + text;
    }
}
