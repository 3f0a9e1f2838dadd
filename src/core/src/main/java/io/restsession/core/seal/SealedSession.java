package io.restsession.core.seal;

import io.restsession.core.store.Delta;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The seal of one session under one id. Derives nothing until a value is looked at or written. */
final class SealedSession implements SessionSeal {

    /** How many changes of id a request may be behind and still have its values read; older ids are kept while they are used. */
    private static final int IDS_KEPT = 64;

    private final Seals seals;
    private final String space;
    private final String id;

    /** As it was loaded, entries of ours and all. */
    private final Map<String, byte[]> stored;

    private Lineage lineage;
    private ValueKeys keys;

    /** The entries of ours that the store has for the session. */
    private Collection<String> entries;

    SealedSession(Seals seals, String space, String id, Map<String, byte[]> stored) {
        this.seals = seals;
        this.space = space;
        this.id = id;
        this.stored = stored;
    }

    @Override
    public byte[] open(String name, byte[] value) {
        return keys().open(name, value);
    }

    @Override
    public String refusal() {
        return "it was not sealed for this session by this name with one of the secrets";
    }

    @Override
    public Delta seal(Delta delta) {
        if (delta.set().isEmpty()) {
            return delta;
        }
        Delta.Builder sealed = delta.kind() == Delta.Kind.CREATE
            ? Delta.create(delta.id(), delta.issuedAt())
            : Delta.update(delta.id()).newId(delta.newId());
        sealed.expiry(delta.expiry(), delta.expiresAt()).maxAge(delta.maxAge()).replacing(delta.isReplacing());
        for (Map.Entry<String, byte[]> value : delta.set().entrySet()) {
            sealed.set(value.getKey(), keys().seal(value.getKey(), value.getValue()));
        }
        for (String removed : delta.removed()) {
            sealed.remove(removed);
        }
        return sealed.build();
    }

    @Override
    public void carry(Delta.Builder delta, String newId) {
        SealedSession next = next(newId);
        for (String entry : entries) {
            delta.remove(entry);
        }
        String name = next.lineage.entryName();
        delta.set(name, next.keys.seal(name, next.lineage.earlier()));
    }

    @Override
    public SessionSeal under(String newId) {
        return next(newId);
    }

    private SealedSession next(String newId) {
        ValueKeys now = keys();
        ByteArrayOutputStream earlier = new ByteArrayOutputStream();
        for (int i = 0; i < lineage.length(); i++) {
            if (i < IDS_KEPT || now.areUsed(i, stored.values())) {
                byte[] mark = lineage.mark(i);
                earlier.write(mark, 0, mark.length);
            }
        }
        SealedSession next = new SealedSession(seals, space, newId, stored);
        next.begin(Lineage.of(space, newId).after(earlier.toByteArray()));
        next.entries = Collections.singleton(next.lineage.entryName());
        return next;
    }

    private synchronized ValueKeys keys() {
        if (keys == null) {
            Lineage own = Lineage.of(space, id);
            begin(own);
            byte[] entry = stored.get(own.entryName());
            byte[] earlier = entry == null ? null : keys.open(own.entryName(), entry);
            if (earlier != null) {
                begin(own.after(earlier));
            }
            entries = entriesOf(stored);
        }
        return keys;
    }

    private void begin(Lineage with) {
        lineage = with;
        keys = new ValueKeys(seals.masters(), with);
    }

    private static List<String> entriesOf(Map<String, byte[]> stored) {
        List<String> entries = new ArrayList<>();
        for (String name : stored.keySet()) {
            if (Lineage.isReserved(name)) {
                entries.add(name);
            }
        }
        return entries;
    }
}
