package io.restsession.e2e.contract;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Request;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.Steps;
import io.restsession.e2e.harness.StoreControl.Counts;
import java.util.ArrayList;
import java.util.List;
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

    /** A client of the application at this path, without a session. */
    protected final Client client(String path) {
        return running.client(path);
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

    /**
     * Runs steps, then something else from end to end, then further steps of the same request; gives its response, which has a line
     * for each step and two between them.
     */
    protected final Response whileHeld(Client held, List<String> before, Runnable meanwhile, List<String> after) {
        String arrived = latch();
        String go = latch();
        List<String> steps = new ArrayList<>(before);
        steps.addAll(List.of("signal " + arrived, "await " + go));
        steps.addAll(after);
        held.send(Request.get(Steps.of(steps.toArray(String[]::new)).on("/run")));
        await(arrived);
        try {
            meanwhile.run();
        } finally {
            signal(go);
        }
        return held.receive();
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
