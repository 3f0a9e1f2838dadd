package io.restsession.store.redis;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Applies deltas, each by one run of a script. Thread-safe. */
final class Commits {

    private static final byte[] NOTHING = {};

    /** What the script answers; anything else means applied. */
    private static final Long REFUSED = 0L;
    private static final Long MOVED = 2L;

    private final Servers servers;
    private final Keys keys;
    private final Script script = new Script("commit.lua");

    Commits(Servers servers, Keys keys) {
        this.servers = servers;
        this.keys = keys;
    }

    /**
     * @throws NoAnswer    if there is no answer in time
     * @throws ErrorAnswer if the answer is an error
     */
    CommitResult apply(Call call, String space, Delta delta) {
        String id = delta.id();
        String newId = delta.newId() == null || delta.newId().equals(id) ? null : delta.newId();
        if (newId != null && keys.tag(newId) != keys.tag(id)) {
            // Ids of one session begin alike. This one would be on another server, perhaps.
            return CommitResult.REFUSED;
        }
        Object answer = script.run(servers, call, keys(space, id, newId), arguments(delta, newId));
        return REFUSED.equals(answer) ? CommitResult.REFUSED : MOVED.equals(answer) ? CommitResult.MOVED : CommitResult.APPLIED;
    }

    private List<byte[]> keys(String space, String id, String newId) {
        List<byte[]> all = new ArrayList<>(3);
        all.add(keys.session(space, id));
        all.add(keys.index(space, keys.tag(id)));
        if (newId != null) {
            all.add(keys.session(space, newId));
        }
        return all;
    }

    private static List<byte[]> arguments(Delta delta, String newId) {
        List<byte[]> all = new ArrayList<>(10 + 2 * delta.set().size() + delta.removed().size());
        boolean isCreate = delta.kind() == Delta.Kind.CREATE;
        all.add(word(delta.kind()));
        all.add(Text.bytes(delta.id()));
        all.add(newId == null ? NOTHING : Text.bytes(newId));
        all.add(word(delta.expiry()));
        all.add(delta.expiry() == Delta.Expiry.KEEP ? NOTHING : number(delta.expiresAt()));
        all.add(delta.maxAge() < 0 ? NOTHING : number(delta.maxAge()));
        all.add(isCreate ? number(delta.issuedAt()) : NOTHING);
        all.add(number(SessionStore.UNHEARD_GRACE_MILLIS));
        all.add(number(SessionStore.ID_CHANGE_GRACE_MILLIS));
        all.add(number(2L * delta.set().size()));
        for (Map.Entry<String, byte[]> value : delta.set().entrySet()) {
            all.add(StoredSession.field(value.getKey()));
            all.add(value.getValue());
        }
        for (String key : delta.removed()) {
            all.add(StoredSession.field(key));
        }
        return all;
    }

    private static byte[] word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
    }

    /** A time before 1970 has passed like any other. */
    private static byte[] number(long number) {
        return Long.toString(Math.max(0, number)).getBytes(StandardCharsets.US_ASCII);
    }
}
