package io.restsession.agent.cli;

import io.restsession.core.log.Log;
import io.restsession.core.seal.Seals;
import io.restsession.core.store.SessionRecord;
import java.util.LinkedHashMap;
import java.util.Map;

/** A session found in a store, with its space. Immutable. */
final class StoredSession {

    static final String[] COLUMNS = {"ID", "SPACE", "ISSUED", "EXPIRES", ">EXPIRES-IN", ">VALUES", ">BYTES"};

    private final String space;
    private final SessionRecord record;

    StoredSession(String space, SessionRecord record) {
        this.space = space;
        this.record = record;
    }

    String space() {
        return space;
    }

    SessionRecord record() {
        return record;
    }

    String id(boolean full) {
        return full ? record.id() : Log.shortened(record.id());
    }

    /** As they are stored, without what is there only to open them. */
    Map<String, byte[]> values() {
        Map<String, byte[]> values = new LinkedHashMap<>(record.values());
        values.keySet().removeIf(Seals::isReserved);
        return values;
    }

    /** Of all that is stored as values. */
    private long bytes() {
        long bytes = 0;
        for (byte[] value : record.values().values()) {
            bytes += value.length;
        }
        return bytes;
    }

    String size() {
        int values = values().size();
        return values + (values == 1 ? " value, " : " values, ") + bytes() + " bytes";
    }

    /** What {@link #COLUMNS} name. */
    String[] cells(boolean fullId, long now) {
        return new String[] {id(fullId), space, Times.instant(record.issuedAt()), Times.instant(record.expiresAt()),
            Times.until(record.expiresAt(), now), String.valueOf(values().size()), String.valueOf(bytes())};
    }
}
