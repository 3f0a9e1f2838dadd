package io.restsession.e2e.contract;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.StoreControl.Counts;
import java.util.concurrent.atomic.AtomicInteger;

/** A theme of the contract, on a running server. */
public abstract class Contract {

    private static final AtomicInteger LATCHES = new AtomicInteger();

    /** The server, shared by all themes of its suite. */
    protected final Running running;

    protected Contract(Running running) {
        this.running = running;
    }

    /** A client without a session. */
    protected final Client client() {
        return running.client();
    }

    /** A client whose session holds one text value. */
    protected final Client clientWith(String key, String text) {
        Client client = client();
        client.run("set " + key + " text " + text);
        return client;
    }

    /** A name that no other test uses for a latch. */
    protected static String latch() {
        return "latch-" + LATCHES.incrementAndGet();
    }

    /** Lets the request go on that waits for this. */
    protected final void signal(String latch) {
        expect("signalled", client().ask("signal " + latch));
    }

    /** Waits for the request that signals this. */
    protected final void await(String latch) {
        expect("awaited", client().ask("await " + latch));
    }

    /** The calls of the store that something causes. */
    protected final Counts callsOf(Runnable something) {
        Counts before = running.store().counts();
        something.run();
        return running.store().counts().since(before);
    }

    private static void expect(String expected, String answer) {
        if (!answer.equals(expected)) {
            throw new AssertionError(answer);
        }
    }
}
