package io.restsession.agent.cli;

import io.restsession.core.id.SessionIds;
import io.restsession.core.seal.Seals;
import io.restsession.core.seal.SessionSeal;
import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import io.restsession.core.value.ValueCodec;
import java.util.Arrays;
import java.util.Map;

/** The life of a session, tried in a space where no application looks. What a failure leaves there expires soon. */
final class RoundTrips {

    static final String SPACE = "rest-session-check";

    static final long LIFE_MILLIS = 60_000;

    private static final byte[] WRITTEN = new ValueCodec().encode("written");
    private static final byte[] CHANGED = new ValueCodec().encode("changed");

    private final SessionStore store;
    private final Seals seals;
    private final Latencies latencies;
    private final SessionIds ids = new SessionIds();

    /** @param seals those of the agent: none where it does not seal values */
    RoundTrips(SessionStore store, Seals seals, Latencies latencies) {
        this.store = store;
        this.seals = seals;
        this.latencies = latencies;
    }

    /** The first call, which opens the store and connects. */
    void connect() {
        latencies.time("connect", () -> store.load(SPACE, ids.next()));
    }

    /** @throws FailedStep if a call fails, or the store does not do what it must */
    void run() {
        String id = ids.next();
        long now = System.currentTimeMillis();
        SessionSeal seal = seals.begun(SPACE, id);
        Delta creation = seal.seal(Delta.create(id, now).expiry(Delta.Expiry.SET, now + LIFE_MILLIS).maxAge(LIFE_MILLIS)
            .set("kept", WRITTEN).set("changed", WRITTEN).build());
        applied(latencies.time("write", () -> store.commit(SPACE, creation)));
        holds(read(id), WRITTEN);
        Delta change = seal.seal(Delta.update(id).set("changed", CHANGED).build());
        applied(latencies.time("change", () -> store.commit(SPACE, change)));
        holds(read(id), CHANGED);
        applied(latencies.time("delete", () -> store.commit(SPACE, Delta.delete(id))));
        if (read(id) != null || store.commit(SPACE, change) != CommitResult.REFUSED) {
            throw new FailedStep("the store gave back something else: a deleted session", null);
        }
    }

    private SessionRecord read(String id) {
        return latencies.time("read", () -> store.load(SPACE, id));
    }

    private static void applied(CommitResult result) {
        if (result != CommitResult.APPLIED) {
            throw new FailedStep("the store gave back something else: it refused a change of a session that was just written", null);
        }
    }

    private void holds(SessionRecord record, byte[] changed) {
        Map<String, byte[]> values = record == null ? null : seals.open(SPACE, record);
        boolean asWritten = values != null && values.size() == 2
            && Arrays.equals(values.get("kept"), WRITTEN) && Arrays.equals(values.get("changed"), changed);
        if (!asWritten) {
            throw new FailedStep("the store gave back something else: " + (record == null ? "nothing" : "other values") + " where a session"
                + " was just written", null);
        }
    }
}
