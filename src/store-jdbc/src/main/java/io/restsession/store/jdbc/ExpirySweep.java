package io.restsession.store.jdbc;

import io.restsession.core.store.ExpiryListeners;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.StoreException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes what has expired: sessions that somebody on this node listens for are told, and what nobody listened for in time goes
 * untold, as do ids that were given up. A run is bounded; the next one has the rest.
 */
final class ExpirySweep implements Runnable {

    private static final int BATCHES = 100;

    private final Calls calls;
    private final ExpiredBatch batch;
    private final ExpiryListeners listeners;
    private final Clock clock;

    ExpirySweep(Calls calls, ExpiredBatch batch, ExpiryListeners listeners, Clock clock) {
        this.calls = calls;
        this.batch = batch;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Override
    public void run() {
        List<byte[]> heard = new ArrayList<>();
        for (String space : listeners.spaces()) {
            heard.add(new SpaceKey(space).key());
        }
        if (heard.isEmpty() || sweep(Expired.heard(heard, clock.millis()))) {
            sweep(Expired.unheard(heard, clock.millis() - SessionStore.UNHEARD_GRACE_MILLIS));
        }
    }

    /** Fewer where they are too large to be read in time: whatever is oldest must not stand in the way of all others for ever. */
    private Reads.Page claim(Expired expired, List<byte[]> keys) {
        try {
            return calls.call((connection, isRepeated) -> batch.claim(connection, expired, keys));
        } catch (StoreException e) {
            if (keys.size() == 1) {
                throw e;
            }
            return claim(expired, keys.subList(0, keys.size() / 10 + 1));
        }
    }

    /** @return whether nothing of this is left, but for what others are at */
    private boolean sweep(Expired expired) {
        for (int i = 0; i < BATCHES; i++) {
            List<byte[]> keys = calls.call((connection, isRepeated) -> batch.candidates(connection, expired));
            if (keys.isEmpty()) {
                return true;
            }
            Reads.Page claimed = claim(expired, keys);
            claimed.show((space, record) -> {
                listeners.tell(space, record);
                return true;
            });
            if (keys.size() < ExpiredBatch.SIZE) {
                return true;
            }
        }
        return false;
    }
}
