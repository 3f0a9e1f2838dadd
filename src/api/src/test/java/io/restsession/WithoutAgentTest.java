package io.restsession;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** The API jar alone must not break an application. */
class WithoutAgentTest {

    @Test
    void nothingIsActiveAndNothingIsFound() {
        assertFalse(SessionContext.isActive());
        assertFalse(SessionContext.find().isPresent());
    }

    @Test
    void currentSaysWhatIsMissing() {
        String message = assertThrows(IllegalStateException.class, SessionContext::current).getMessage();
        assertTrue(message.contains("-javaagent:rest-session-agent.jar"), message);
        assertThrows(IllegalStateException.class, SessionContext::data);
        assertThrows(IllegalStateException.class, SessionContext::commit);
    }

    @Test
    void tasksStayWhatTheyAre() {
        Runnable task = () -> { };
        Callable<String> call = () -> "x";
        assertSame(task, SessionContext.wrap(task));
        assertSame(call, SessionContext.wrap(call));
    }
}
