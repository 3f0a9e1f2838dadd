package io.restsession.core.session;

import io.restsession.Session;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one exchange sees of a session. Thread-safe. */
final class LiveSession implements Session {

    private final ApplicationSession application;
    private final NodeSession node;
    private final SessionData data;

    private volatile boolean destroyed;

    /** The id that this exchange found it by, and the one that it changed it to; null: it did not. */
    private final String idFound;
    private volatile String idChanged;

    /** Rolling refreshes once a request, however often that is committed. */
    private volatile boolean rolled;

    LiveSession(ApplicationSession application, NodeSession node) {
        this.application = application;
        this.node = node;
        data = new SessionData(node.values(), application.layer().codec());
        idFound = node.id();
    }

    NodeSession node() {
        return node;
    }

    @Override
    public String getId() {
        return node.idToGiveAway();
    }

    @Override
    public Duration getMaxAge() {
        long maxAge = node.times().maxAge();
        return maxAge == 0 ? null : Duration.ofMillis(maxAge);
    }

    @Override
    public String getSignature() {
        return application.signature(getId());
    }

    @Override
    public Instant getIssuedAt() {
        return Instant.ofEpochMilli(node.times().issuedAt());
    }

    @Override
    public Instant getExpiresAt() {
        long expiresAt = node.times().expiresAt();
        return expiresAt == SessionRecord.NEVER ? null : Instant.ofEpochMilli(expiresAt);
    }

    @Override
    public void setExpiresAt(Instant expiresAt) {
        live();
        node.times().expiresAt(expiresAt);
    }

    @Override
    public Action getAction() {
        if (isDestroyed()) {
            return Action.DESTROY;
        }
        if (!node.isStored()) {
            return node.isWorthStoring() ? Action.CREATE : null;
        }
        return !node.isEnded() && isChanged() ? Action.MODIFY : null;
    }

    @Override
    public Map<String, Object> getData() {
        return data();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> V getValue(String key) {
        SessionData from = data();
        return from == null ? null : (V) from.get(key);
    }

    @Override
    public <V> V getValue(String key, Class<V> type) {
        SessionData from = data();
        return from == null ? null : node.values().get(key, type);
    }

    @Override
    public void setValue(String key, Object value) {
        live().set(key, value);
    }

    @Override
    public void removeValue(String key) {
        live().remove(key);
    }

    @Override
    public boolean isChanged() {
        return !isDestroyed() && node.isChanged();
    }

    @Override
    public boolean isTimeChanged() {
        return node.times().isTimeChanged();
    }

    @Override
    public boolean isAlmostExpired() {
        return node.times().isAlmostExpired();
    }

    @Override
    public boolean isExpired() {
        return node.times().isExpired();
    }

    @Override
    public boolean isEmpty() {
        SessionData of = data();
        return of == null || of.isEmpty();
    }

    @Override
    public void refresh() {
        live();
        node.times().refresh();
    }

    @Override
    public void destroy() {
        if (end() && node.served() != null) {
            node.served().ended();
        }
    }

    /** Destroys it, and tells no container. @return whether it was this call that ended it */
    boolean end() {
        application.takeTurn();
        try {
            if (destroyed) {
                return false;
            }
            boolean mine = node.beginEnd();
            try {
                // The store first: a logout that failed is none, and can be tried again.
                application.destroy(node.storedId());
            } catch (RuntimeException | Error e) {
                node.endFailed();
                throw e;
            }
            destroyed = true;
            node.end();
            return mine;
        } finally {
            application.leaveTurn();
        }
    }

    @Override
    public void regenerateId() {
        String before = node.id();
        if (!changeId().equals(before) && node.served() != null) {
            node.served().idChanged(before);
        }
    }

    /** Whether the response has left, so that its client can't be told anything any more. */
    boolean isToldAlready() {
        return application.hasResponseLeft();
    }

    /** Gives it another id, and tells no container. */
    String changeId() {
        application.takeTurn();
        try {
            live();
            String changed = application.changeId(node);
            idChanged = changed;
            return changed;
        } finally {
            application.leaveTurn();
        }
    }

    @Override
    public String toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        synchronized (node) {
            long expiresAt = node.times().expiresAt();
            json.put("id", getId());
            json.put("signature", getSignature());
            json.put("expiresAt", expiresAt == SessionRecord.NEVER ? null : (Object) expiresAt);
            json.put("maxAge", node.times().maxAge() == 0 ? null : (Object) node.times().maxAge());
            json.put("issuedAt", node.times().issuedAt());
            json.put("data", data());
        }
        return application.layer().codec().json(json);
    }

    /** Never the id: a session that ends up in a log must not be usable from there. */
    @Override
    public String toString() {
        return "Session issued " + getIssuedAt();
    }

    boolean isDestroyed() {
        return destroyed;
    }

    /** Whether its client may be told of the id it has: another request may have changed it, for a client of its own. */
    boolean mayTell(Standing standing) {
        String changed = idChanged;
        return destroyed || standing.id().equals(changed == null ? idFound : changed);
    }

    /** What a client may be told of it, as of one moment. */
    Standing standing() {
        return node.standing(destroyed);
    }

    /** Whether there is nothing to write for certain. */
    boolean isSettled() {
        return destroyed || node.isSettled() && !(rolls() && node.isStored());
    }

    /** What has to be written now, null if nothing. */
    Delta changes() {
        if (destroyed) {
            return null;
        }
        renew();
        return node.changes(false);
    }

    /** Writes what changed. @return what was written; null: nothing was */
    Delta write(boolean asked, StoreCalls store) {
        if (destroyed) {
            return null;
        }
        renew();
        Delta written = node.write(asked, store);
        if (written != null && written.kind() == Delta.Kind.CREATE) {
            // A session is born fresh.
            rolled = true;
        }
        if (written != null && written.kind() == Delta.Kind.DELETE) {
            destroyed = true;
            if (node.served() != null) {
                node.served().ended();
            }
        }
        return written;
    }

    private void renew() {
        if (node.isStored() && node.times().renewUnlessSet(rolls())) {
            rolled = true;
        }
    }

    private boolean rolls() {
        return application.layer().settings().rolling() && !rolled;
    }

    private SessionData data() {
        return destroyed ? null : data;
    }

    private SessionData live() {
        SessionData of = data();
        if (of == null) {
            throw new IllegalStateException("The session was destroyed. SessionContext.current() begins a new one.");
        }
        return of;
    }
}
