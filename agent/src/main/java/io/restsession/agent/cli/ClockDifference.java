package io.restsession.agent.cli;

import io.restsession.core.id.SessionIds;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionStore;

/**
 * How far the clock by which the store lets sessions expire is ahead of this machine's. A store has no call that tells its time,
 * but a session that is written with an expiry shows on which side of it the store's clock is: that is narrowed down by halves.
 */
final class ClockDifference {

    /** What halving ends at; the time that calls take blurs it by as much again. */
    private static final long PRECISION_MILLIS = 20;

    /** What is nothing to speak of. */
    private static final long USUAL_MILLIS = 1_000;

    private static final long FARTHEST_MILLIS = 24 * 60 * 60 * 1000L;

    private final SessionStore store;
    private final SessionIds ids = new SessionIds();
    private long longestCall;

    ClockDifference(SessionStore store) {
        this.store = store;
    }

    void print(Output output) {
        long reach = USUAL_MILLIS;
        while (reach <= FARTHEST_MILLIS && !isWithin(reach)) {
            reach *= 8;
        }
        if (reach > FARTHEST_MILLIS) {
            output.error("clock: the store's and this machine's are more than a day apart; set both by NTP.");
            return;
        }
        long least = -reach;
        long most = reach;
        while (most - least > PRECISION_MILLIS) {
            long middle = least + (most - least) / 2;
            if (outlives(middle)) {
                most = middle;
            } else {
                least = middle;
            }
        }
        print(least - longestCall, most, output);
    }

    private static void print(long least, long most, Output output) {
        if (most >= -USUAL_MILLIS && least <= USUAL_MILLIS) {
            output.line("clock: sessions expire by this machine's time, give or take " + Math.max(Math.abs(least), Math.abs(most)) + " ms");
        } else {
            long apart = Math.abs((least + most) / 2);
            output.error("clock: the store's is about " + Times.length(apart) + (most < 0 ? " behind" : " ahead of")
                + " this machine's, and sessions expire by that much too " + (most < 0 ? "late" : "early") + "; set both by NTP.");
        }
    }

    private boolean isWithin(long millis) {
        return outlives(millis) && !outlives(-millis);
    }

    /** Whether a session that expires so much later than now, by this machine's clock, is there. */
    private boolean outlives(long millis) {
        String id = ids.next();
        long now = System.currentTimeMillis();
        store.commit(RoundTrips.SPACE,
            Delta.create(id, now).expiry(Delta.Expiry.SET, now + millis).maxAge(RoundTrips.LIFE_MILLIS).build());
        boolean isThere = store.load(RoundTrips.SPACE, id) != null;
        longestCall = Math.max(longestCall, System.currentTimeMillis() - now);
        store.commit(RoundTrips.SPACE, Delta.delete(id));
        return isThere;
    }
}
