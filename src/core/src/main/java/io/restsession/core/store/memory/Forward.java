package io.restsession.core.store.memory;

import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;

/** Stands for a while under an id that a session gave up, and leads changes by requests in flight to it. */
final class Forward extends Timed implements Holder {

    private final Space space;
    private final String id;
    private final Entry entry;
    private final long until;

    private Forward(Space space, String id, Entry entry, long now) {
        this.space = space;
        this.id = id;
        this.entry = entry;
        until = now + SessionStore.ID_CHANGE_GRACE_MILLIS;
    }

    /** Replaces the session under its old id. */
    static void leave(Space space, String id, Entry entry, long now) {
        Forward forward;
        do {
            forward = new Forward(space, id, entry, now);
        } while (space.wheel().push(forward, forward.until) == ExpiryWheel.MISSED);
        space.replace(id, forward);
    }

    @Override
    public SessionRecord load(String givenUp, long now) {
        return null;
    }

    @Override
    public Entry entry(long now) {
        return until > now ? entry : null;
    }

    @Override
    public boolean makesRoom(long now) {
        if (until > now) {
            return false;
        }
        space.remove(id, this);
        return true;
    }

    @Override
    void due(int slot, long now) {
        space.remove(id, this);
    }
}
