package io.restsession.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachFailureTest {

    /** As the JDK's, which is told by its name: it is not on every runtime. */
    private static final class AgentLoadException extends Exception {
        private static final long serialVersionUID = 1L;

        AgentLoadException(String message) {
            super(message);
        }
    }

    private static final class AgentInitializationException extends Exception {
        private static final long serialVersionUID = 1L;

        AgentInitializationException(String message) {
            super(message);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "No compatible attachment provider is available, lacks the module jdk.attach",
        "No such process, there is no process 42",
        "Failed to load agent library: Dynamic agent loading is not enabled. Use -XX:+EnableDynamicAgentLoading to launch target VM.,"
            + "forbids attaching (-XX:-EnableDynamicAgentLoading)",
        "The VM does not support dynamic agent loading, forbids attaching (-XX:-EnableDynamicAgentLoading)",
        "state is not ready, process 42 can't be attached to"})
    void theReasonIsTheInnermostCause(String message, String said) {
        Throwable failure = new IllegalStateException("outer", new RuntimeException("middle", new IOException(message)));
        String explained = AttachFailure.explain(failure, "42");
        assertTrue(explained.contains(said), explained);
        assertFalse(explained.contains("\n"));
        assertFalse(AttachFailure.isNone(failure));
    }

    @Test
    void anAgentThatRefusesHasSaidWhyElsewhere() {
        String refused = "the agent refused to start in process 42; the reason is in that process's error output.";
        assertEquals(refused, AttachFailure.explain(new AgentInitializationException("Agent JAR loaded but failed"), "42"));
        assertEquals(refused, AttachFailure.explain(new RuntimeException(new AgentLoadException("102")), "42"));
    }

    @Test
    void whatJava8AnswersWhenAllIsWellIsNoFailure() {
        assertTrue(AttachFailure.isNone(new IllegalStateException(new AgentLoadException("0"))));
        assertFalse(AttachFailure.isNone(new AgentLoadException("100")));
        assertFalse(AttachFailure.isNone(new IOException("0")));
    }

    @Test
    void aCauseWithoutAMessageIsNamed() {
        assertTrue(AttachFailure.explain(new StackOverflowError(), "42").endsWith("StackOverflowError: null"));
    }
}
