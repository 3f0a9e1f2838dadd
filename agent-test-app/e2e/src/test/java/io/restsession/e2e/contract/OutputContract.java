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
        List<String> info = running.process().agentLines().stream().filter(line -> line.startsWith("[rest-session] INFO")).toList();
        assertEquals(1, info.size(), info::toString);
        assertTrue(info.get(0).contains("0.1.0") && info.get(0).contains("counting") && info.get(0).contains("cookie"), info.get(0));
        assertEquals(info.get(0), running.process().err().stream().filter(line -> line.startsWith("[rest-session]")).findFirst().orElse(""));
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
        assertEquals(List.of(), running.process().agentLines().stream().filter(line -> line.startsWith("[rest-session] ERROR")).toList());
    }
}
