package io.restsession.store.jcache;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.ExpiryListener;
import io.restsession.core.store.ExpiryListeners;
import io.restsession.core.store.PeriodicTask;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.SessionVisitor;
import io.restsession.core.store.StoreException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.cache.Cache;

/** Sessions in a cache of a JSR-107 engine. Makes its threads when it is made, and the engine when it is started. Thread-safe. */
final class JCacheStore implements SessionStore {

    private static final int SHOWN_AT_ONCE = 100;

    private final EngineCalls calls;
    private final ExpiryListeners listeners = new ExpiryListeners();
    private final Sessions sessions = new Sessions();
    private final Commits commits;
    private final PeriodicTask sweeping;
    private volatile boolean closed;

    JCacheStore(EngineCalls calls, Pace pace) {
        this.calls = calls;
        DueIndex due = new DueIndex(pace);
        commits = new Commits(sessions, due);
        ExpirySweep sweep = new ExpirySweep(calls, due, new ExpiredEntries(listeners, due), pace);
        sweeping = new PeriodicTask("jcache-expiry", pace.sweepMillis, sweep::run);
    }

    /** Has the engine start, without waiting for it. */
    JCacheStore started() {
        calls.start();
        sweeping.start();
        return this;
    }

    @Override
    public SessionRecord load(String space, String id) {
        SessionKey key = SessionKey.of(space, id);
        return call(cache -> {
            long now = System.currentTimeMillis();
            Sessions.Found found = sessions.find(cache, key, now);
            return found != null && found.session.isAlive(now) && found.session.id().equals(id) ? found.session.record() : null;
        });
    }

    @Override
    public CommitResult commit(String space, Delta delta) {
        if (delta.kind() == Delta.Kind.CREATE && (delta.expiry() == Delta.Expiry.KEEP || delta.maxAge() < 0)) {
            throw new IllegalArgumentException("A new session needs an expiry and a lifetime.");
        }
        SessionKey key = SessionKey.of(space, delta.id());
        return call(cache -> {
            switch (delta.kind()) {
                case CREATE:
                    return commits.create(cache, key, delta);
                case UPDATE:
                    return commits.update(cache, key, delta);
                default:
                    commits.delete(cache, key);
                    return CommitResult.APPLIED;
            }
        });
    }

    @Override
    public void onExpiry(String space, ExpiryListener listener) {
        listeners.put(space, listener);
    }

    @Override
    public void browse(SessionVisitor visitor) {
        Iterator<Cache.Entry<Object, Object>> entries = call(CacheAccess::iterator);
        boolean goesOn;
        do {
            Map<SessionKey, SessionRecord> some = new LinkedHashMap<>();
            goesOn = call(cache -> next(entries, some));
            for (Map.Entry<SessionKey, SessionRecord> each : some.entrySet()) {
                if (!visitor.visit(each.getKey().space(), each.getValue())) {
                    return;
                }
            }
        } while (goesOn);
    }

    /** @return whether there is more */
    private static boolean next(Iterator<Cache.Entry<Object, Object>> entries, Map<SessionKey, SessionRecord> to) {
        long now = System.currentTimeMillis();
        for (int i = 0; i < SHOWN_AT_ONCE; i++) {
            if (!entries.hasNext()) {
                return false;
            }
            Cache.Entry<Object, Object> entry = entries.next();
            SessionKey key = entry.getKey() instanceof String ? SessionKey.parse((String) entry.getKey()) : null;
            StoredSession session = key == null ? null : Sessions.read(CacheAccess.value(entry));
            if (session != null && session.isAlive(now)) {
                to.put(key, session.record());
            }
        }
        return true;
    }

    private <T> T call(EngineCalls.Work<T> work) {
        if (closed) {
            throw new StoreException("The JCache store is closed.");
        }
        return calls.call(work);
    }

    @Override
    public void close() {
        closed = true;
        sweeping.close();
        calls.close();
    }
}
