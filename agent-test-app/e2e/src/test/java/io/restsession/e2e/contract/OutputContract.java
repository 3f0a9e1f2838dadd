package io.restsession.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Running;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the process has said by now, after all other themes. */
public abstract class OutputContract extends Contract {

    protected OutputContract(Running running) {
        super(running);
    }

    @Test
    void oneLineAtTheStartSaysWhatRuns() {
        clientWith("a", "x");
        List<String> info = agentLines("INFO");
        assertEquals(1, info.size(), info::toString);
        assertTrue(info.get(0).contains("0.1.0") && info.get(0).contains("counting") && info.get(0).contains("cookie"), info.get(0));
        assertTrue(running.process().err().contains(info.get(0)), "it is on standard error");
    }

    @Test
    void noIdSignatureOrSecretIsInIt() {
        clientWith("a", "x");
        String output = String.join("\n", running.process().lines());
        assertFalse(output.contains(Running.SECRET), "the secret is in the output");
        for (String issued : running.issued()) {
            assertFalse(issued.length() > 15 && output.contains(issued), "an id or a signature is in the output");
        }
    }

    @Test
    void nothingFailedInside() {
        assertEquals(List.of(), agentLines("ERROR"));
    }

    private List<String> agentLines(String level) {
        return running.process().agentLines().stream().filter(line -> line.startsWith("[rest-session] " + level)).toList();
    }
}
