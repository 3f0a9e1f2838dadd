package io.restsession.e2e.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Steps;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A browser's tab whose every click writes a number and looks what was there before, over a connection of its own. A click
 * that got no answer is clicked again. It minds when a number it was told is kept is not there, and when its session is gone.
 */
final class Clicker {

    private final Client client;
    private final String key;
    private int acknowledged;
    private int tried;
    private int unanswered;

    Clicker(Client client, String key) {
        this.client = client;
        this.key = key;
    }

    void click() {
        tried++;
        Response response = answered();
        assertEquals(200, response.status(), response::toString);
        List<String> lines = response.lines();
        int before = "null".equals(lines.get(0)) ? 0 : Integer.parseInt(lines.get(0).substring("String:".length()));
        assertTrue(before >= acknowledged, () -> key + " was " + before + ", and " + acknowledged + " was acknowledged");
        assertTrue(before <= tried, () -> key + " was " + before + ", and " + tried + " was never written");
        assertTrue(acknowledged == 0 || response.cookies().isEmpty(), () -> "logged out: " + response);
        acknowledged = tried;
    }

    private Response answered() {
        while (true) {
            try {
                return client.get(Steps.of("get " + key, "set " + key + " text " + tried).on("/run"));
            } catch (UncheckedIOException e) {
                unanswered++;
            } finally {
                client.close();
            }
        }
    }

    int acknowledged() {
        return acknowledged;
    }

    /** How often a node died under a click. */
    int unanswered() {
        return unanswered;
    }
}
