package io.restsession.store.file;

import io.restsession.core.log.Log;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes out a batch of what has expired. Who is to hear of it hears once the removal is safe on the disk. */
final class Sweep implements Writer.Work<Boolean> {

    private static final int BATCH = 200;

    private final Set<String> listening;
    private final long now;

    /** By when somebody can have begun to listen, at the earliest. */
    private final long openedAt;

    private final List<Heard> heard = new ArrayList<>();
    private int looked;
    private Tables tables;

    Sweep(Set<String> listening, long now, long openedAt) {
        this.listening = listening;
        this.now = now;
        this.openedAt = openedAt;
    }

    /** @return whether there may be more */
    @Override
    public Boolean on(SessionFile file) {
        tables = file.tables();
        for (String space : listening) {
            takeUnheard(Keys.prefix(space));
        }
        String timed = tables.expiry().firstKey();
        while (timed != null && looked < BATCH && (Keys.time(timed) <= now || Keys.time(timed) == SessionRecord.NEVER)) {
            look(timed);
            timed = tables.expiry().higherKey(timed);
        }
        return looked >= BATCH;
    }

    /** What has expired, and who hears of it. */
    List<Heard> heard() {
        return heard;
    }

    private void takeUnheard(String prefix) {
        String key = tables.unheard().ceilingKey(prefix);
        while (key != null && key.startsWith(prefix) && looked < BATCH) {
            looked++;
            Stored stored = tables.get(key);
            if (stored != null && stored.isParked()) {
                take(key, stored);
            } else {
                tables.unheard().remove(key);
            }
            key = tables.unheard().higherKey(key);
        }
    }

    private void look(String timed) {
        looked++;
        String key = Keys.untimed(timed);
        Stored stored = tables.get(key);
        if (stored == null || stored.due() != Keys.time(timed)) {
            Log.debug("The file store's order of expiry named a session that is not there.");
            tables.expiry().remove(timed);
        } else if (stored.isAlive(now)) {
            tables.put(key, stored, stored.withDue(stored.session().expiresAt()));
        } else if (stored.session() == null) {
            tables.remove(key, stored);
        } else if (listening.contains(Keys.space(key))) {
            take(key, stored);
        } else {
            park(key, stored);
        }
    }

    private void take(String key, Stored stored) {
        tables.remove(key, stored);
        heard.add(new Heard(Keys.space(key), stored.session()));
    }

    private void park(String key, Stored stored) {
        long until = Math.max(stored.session().expiresAt(), openedAt) + SessionStore.UNHEARD_GRACE_MILLIS;
        if (until <= now) {
            tables.remove(key, stored);
        } else {
            tables.put(key, stored, stored.withDue(until));
        }
    }

    /** A session that has expired, and its space. */
    static final class Heard {

        final String space;
        final SessionRecord session;

        Heard(String space, SessionRecord session) {
            this.space = space;
            this.session = session;
        }
    }
}
