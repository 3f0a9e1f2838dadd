package io.restsession.store.file;

import io.restsession.core.store.SessionRecord;
import java.util.Map;

/** What is kept under an id: a session, or the id it was given instead. Immutable. */
final class Stored {

    private final SessionRecord session;
    private final String newId;
    private final long expiresAt;
    private final long due;

    private Stored(SessionRecord session, String newId, long expiresAt, long due) {
        this.session = session;
        this.newId = newId;
        this.expiresAt = expiresAt;
        this.due = due;
    }

    /** @param due {@link #due()} */
    static Stored session(SessionRecord session, long due) {
        return new Stored(session, null, session.expiresAt(), due);
    }

    /** @param until when nothing need follow any more, epoch milliseconds */
    static Stored forward(String newId, long until) {
        return new Stored(null, newId, until, until);
    }

    /** The session; null where this is a forward. */
    SessionRecord session() {
        return session;
    }

    /** Where a forward leads; null where this is a session. */
    String newId() {
        return newId;
    }

    boolean isAlive(long now) {
        return expiresAt > now;
    }

    /**
     * When it is to be looked at, and by which it stands in the order of expiry: never after its expiry, unless it has expired and
     * waits for somebody to hear of it. {@link SessionRecord#NEVER}: it does not stand there.
     */
    long due() {
        return due;
    }

    /** Whether it has expired, and waits for somebody to hear of it. */
    boolean isParked() {
        return session != null && due > expiresAt;
    }

    Stored withDue(long newDue) {
        return new Stored(session, newId, expiresAt, newDue);
    }

    /** The session with other contents; it is looked at no later than it was to be. */
    Stored changed(String id, long newExpiresAt, long maxAge, Map<String, byte[]> values) {
        return session(new SessionRecord(id, session.issuedAt(), newExpiresAt, maxAge, values), Math.min(due, newExpiresAt));
    }
}
