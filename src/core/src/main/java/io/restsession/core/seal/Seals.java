package io.restsession.core.seal;

import io.restsession.core.config.Settings;
import io.restsession.core.store.SessionRecord;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The seals of all sessions, as the settings have it: none, or with keys that follow from the secrets, of which the first
 * seals and all open. Nothing of the JDK's cryptography is touched until a value is. Thread-safe.
 */
public final class Seals {

    /** The seal of every session where values are not sealed. */
    public static final SessionSeal NONE = Unsealed.ALL;

    /** With what the names begin that are kept from applications. */
    static final String RESERVED = "\0rest-";

    /** With what the names begin of what a container, and not the application, keeps in a session. Stored as values are. */
    public static final String CONTAINERS = RESERVED + "http/";

    /** Null: values are not sealed. */
    private final List<byte[]> secrets;

    private volatile MasterKey[] masters;

    public Seals(Settings settings) {
        secrets = settings.encrypt() ? settings.secrets() : null;
    }

    /** Whether a name is kept from applications: what is stored by it is not a value. */
    public static boolean isReserved(String name) {
        return name.startsWith(RESERVED);
    }

    /** The seal of a session that is not stored yet. */
    public SessionSeal begun(String space, String id) {
        return seal(space, id, Collections.<String, byte[]>emptyMap());
    }

    /** The seal of a stored session. */
    public SessionSeal loaded(String space, SessionRecord record) {
        return seal(space, record.id(), record.values());
    }

    /**
     * All values of a stored session, as they were before they were sealed.
     *
     * @return encoded values by name, without what is no value; null for one that must not be used
     */
    public Map<String, byte[]> open(String space, SessionRecord record) {
        SessionSeal seal = loaded(space, record);
        Map<String, byte[]> plain = new LinkedHashMap<>(record.values().size() * 2);
        for (Map.Entry<String, byte[]> value : record.values().entrySet()) {
            if (!isReserved(value.getKey())) {
                plain.put(value.getKey(), seal.open(value.getKey(), value.getValue()));
            }
        }
        return plain;
    }

    private SessionSeal seal(String space, String id, Map<String, byte[]> stored) {
        return secrets == null ? NONE : new SealedSession(this, space, id, stored);
    }

    MasterKey[] masters() {
        MasterKey[] known = masters;
        return known == null ? derived() : known;
    }

    private synchronized MasterKey[] derived() {
        if (masters == null) {
            MasterKey[] derived = new MasterKey[secrets.size()];
            for (int i = 0; i < derived.length; i++) {
                derived[i] = new MasterKey(secrets.get(i));
            }
            masters = derived;
        }
        return masters;
    }
}
