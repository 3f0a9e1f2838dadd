package io.restsession.core.store.memory;

import io.restsession.core.store.SessionRecord;

/** What is found under an id: a session, or the way to one. Thread-safe. */
interface Holder {

    /** The record, if it is still to be had under this id. */
    SessionRecord load(String id, long now);

    /** The session that changes under this id go to; null if there is none any more. */
    Entry entry(long now);

    /** Leaves the id if its time is over; otherwise false. */
    boolean makesRoom(long now);
}
