package io.restsession.store.redis;

import io.restsession.core.log.Log;
import io.restsession.core.store.ExpiryListeners;
import io.restsession.core.store.SessionRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.Protocol;

/**
 * Looks for sessions that have expired, and tells whoever listens. One node at a time looks in a space; that saves work, and nothing
 * rests on it: what has expired is taken out by a script, and so by one node alone. For one thread.
 */
final class ExpirySweep {

    /** As many as leave the server free for requests in between, and whose values fit in memory together. */
    private static final int BATCH = 50;

    private static final byte[] BATCH_SIZE = bytes(BATCH);

    private final Servers servers;
    private final Keys keys;
    private final ExpiryListeners listeners;
    private final TimeLimits limits;
    private final byte[] leaseMillis;
    private final Script claim = new Script("claim.lua");

    /** What the last server in trouble said in this run; null: all went well. */
    private RuntimeException failure;

    /** @param periodMillis how often this is done */
    ExpirySweep(Servers servers, Keys keys, ExpiryListeners listeners, TimeLimits limits, long periodMillis) {
        this.servers = servers;
        this.keys = keys;
        this.listeners = listeners;
        this.limits = limits;
        leaseMillis = bytes(Math.max(1, periodMillis * 9 / 10));
    }

    /**
     * @throws NoAnswer    if a server does not answer
     * @throws ErrorAnswer if a server answers with an error
     */
    void run() {
        for (String space : leased(new ArrayList<>(listeners.spaces()))) {
            List<Integer> tags = new ArrayList<>(keys.tags());
            for (int tag = 0; tag < keys.tags(); tag++) {
                tags.add(tag);
            }
            while (!tags.isEmpty()) {
                tags = swept(space, tags);
            }
        }
        RuntimeException met = failure;
        failure = null;
        if (met != null) {
            throw met;
        }
    }

    /** Those of the spaces that no other node has looked at just now. */
    private List<String> leased(List<String> spaces) {
        List<Command> commands = new ArrayList<>(spaces.size());
        for (String space : spaces) {
            byte[] lease = keys.lease(space);
            commands.add(new Command(lease, Protocol.Command.SET, lease, bytes(1), bytes("NX"), bytes("PX"), leaseMillis));
        }
        List<Object> answers = commands.isEmpty() ? new ArrayList<>() : servers.askAll(limits.call(), commands);
        List<String> leased = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            // Where the lease itself is in trouble, it is done without.
            if (answers.get(i) != null) {
                leased.add(spaces.get(i));
            }
        }
        return leased;
    }

    /** Returns the tags under which there may be more. */
    private List<Integer> swept(String space, List<Integer> tags) {
        byte[] now = bytes(System.currentTimeMillis());
        List<Command> commands = new ArrayList<>(tags.size());
        for (int tag : tags) {
            byte[] index = keys.index(space, tag);
            commands.add(new Command(index, Protocol.Command.ZRANGEBYSCORE, index, bytes("-inf"), now, bytes("LIMIT"), bytes(0),
                BATCH_SIZE));
        }
        List<Object> answers = servers.askAll(limits.call(), commands);
        List<Integer> more = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            try {
                List<?> due = due(answers.get(i));
                if (!due.isEmpty() && claim(space, tags.get(i), due) > 0 && due.size() == BATCH) {
                    more.add(tags.get(i));
                }
            } catch (NoAnswer | ErrorAnswer e) {
                // One server's trouble must not keep what expired on the others.
                failure = e;
            }
        }
        return more;
    }

    private static List<?> due(Object answer) {
        if (answer instanceof NoAnswer) {
            // What expired elsewhere is told all the same.
            return new ArrayList<>();
        }
        if (!(answer instanceof ErrorAnswer)) {
            return (List<?>) answer;
        }
        if (!((ErrorAnswer) answer).isWrongType()) {
            throw (ErrorAnswer) answer;
        }
        Log.warnOnce("redis index", "Something in Redis is where the expiry of sessions should be. It is replaced when sessions come.");
        return new ArrayList<>();
    }

    private int claim(String space, int tag, List<?> due) {
        byte[] index = keys.index(space, tag);
        List<byte[]> touched = new ArrayList<>(due.size() + 1);
        List<byte[]> ids = new ArrayList<>(due.size());
        touched.add(index);
        for (Object each : due) {
            byte[] id = (byte[]) each;
            String text = Text.read(id, 0, id.length);
            // What can't be an id here has no session: the script sees so from any key that is none, and forgets it.
            touched.add(text == null || keys.tag(text) != tag ? index : keys.session(space, text));
            ids.add(id);
        }
        List<?> claimed = (List<?>) claim.run(servers, limits.call(), touched, ids);
        for (Object each : claimed) {
            List<?> idAndFields = (List<?>) each;
            byte[] id = (byte[]) idAndFields.get(0);
            SessionRecord record = StoredSession.read(Text.read(id, 0, id.length), idAndFields.get(1));
            if (record != null) {
                listeners.tell(space, record);
            }
        }
        return claimed.size();
    }

    private static byte[] bytes(long number) {
        return bytes(Long.toString(number));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
