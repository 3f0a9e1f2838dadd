package io.restsession.agent.cli;

/** Says in plain words why attaching failed. */
final class AttachFailure {

    /** A Java 8 answers with its bare return code, which a later Java takes for a failure to load: this is success. */
    private static final String DONE = "0";

    /** And this is an agent that threw an exception (ATTACH_ERROR_STARTFAIL in the JDK's InvocationAdapter.h). */
    private static final String REFUSED = "102";

    private AttachFailure() {
    }

    /** Whether it went well in truth. */
    static boolean isNone(Throwable failure) {
        return isLoading(root(failure), DONE);
    }

    static String explain(Throwable failure, String process) {
        Throwable cause = root(failure);
        String type = cause.getClass().getSimpleName();
        String text = String.valueOf(cause.getMessage());
        if (text.contains("No compatible attachment provider")) {
            return "this Java cannot attach: it lacks the module jdk.attach (on Java 8: it is a JRE without tools.jar). Run the command with"
                + " a full JDK, or start the application with -javaagent instead.";
        }
        if (type.equals("AgentInitializationException") || isLoading(cause, REFUSED)) {
            return "the agent refused to start in process " + process + "; the reason is in that process's error output.";
        }
        if (text.contains("No such process")) {
            return "there is no process " + process + ". The running JVMs are listed by: jps -l";
        }
        if (text.contains("does not support dynamic agent loading") || text.contains("EnableDynamicAgentLoading")) {
            return "process " + process + " forbids attaching (-XX:-EnableDynamicAgentLoading). Start it with -javaagent instead.";
        }
        return "process " + process + " can't be attached to (same user? a JVM? started with -XX:+DisableAttachMechanism?): "
            + type + ": " + text;
    }

    private static boolean isLoading(Throwable cause, String code) {
        return cause.getClass().getSimpleName().equals("AgentLoadException") && code.equals(cause.getMessage());
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }
}
