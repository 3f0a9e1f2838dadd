package io.restsession.store.jcache;

import io.restsession.core.store.SessionStore;

/** The times by which expired sessions are found, in milliseconds. The same on every node. Immutable. */
final class Pace {

    static final Pace USUAL = new Pace(5_000, 2_000, 5_000, SessionStore.UNHEARD_GRACE_MILLIS);

    /** What expires within as long is in one bucket. */
    final long bucketMillis;

    /** By how much the nodes' clocks may differ. */
    final long clocksDiffer;

    /** The pause between two looks. */
    final long sweepMillis;

    /** How long expired sessions are kept for a node that may listen for their space. */
    final long unheardMillis;

    Pace(long bucketMillis, long clocksDiffer, long sweepMillis, long unheardMillis) {
        this.bucketMillis = bucketMillis;
        this.clocksDiffer = clocksDiffer;
        this.sweepMillis = sweepMillis;
        this.unheardMillis = unheardMillis;
    }
}
