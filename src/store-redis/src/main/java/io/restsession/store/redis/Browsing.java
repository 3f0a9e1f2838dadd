package io.restsession.store.redis;

import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionVisitor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import redis.clients.jedis.Protocol;

/** Shows the sessions that there are, in batches, one server after the other. For one thread, and once. */
final class Browsing {

    private static final byte[] BEGIN_AND_END = bytes("0");
    private static final byte[] BATCH_SIZE = bytes("200");

    private final Servers servers;
    private final Keys keys;
    private final TimeLimits limits;
    private final SessionVisitor visitor;

    /** A server shows a key twice while it makes room for more keys; a cluster does while it moves them. */
    private final Set<ByteBuffer> shown = new HashSet<>();

    Browsing(Servers servers, Keys keys, TimeLimits limits, SessionVisitor visitor) {
        this.servers = servers;
        this.keys = keys;
        this.limits = limits;
        this.visitor = visitor;
    }

    /**
     * @throws NoAnswer    if a server does not answer
     * @throws ErrorAnswer if a server answers with an error
     */
    void run() {
        for (Pool master : servers.masters(limits.call())) {
            if (!show(master)) {
                return;
            }
        }
    }

    private boolean show(Pool master) {
        byte[] cursor = BEGIN_AND_END;
        do {
            Call call = limits.call();
            Command scan = new Command(null, Protocol.Command.SCAN, cursor, bytes("MATCH"), keys.allSessions(), bytes("COUNT"), BATCH_SIZE);
            List<?> answer = (List<?>) master.use(call, wire -> wire.ask(scan, call.answerMillisLeft()));
            cursor = (byte[]) answer.get(0);
            if (!show(fresh((List<?>) answer.get(1)))) {
                return false;
            }
        } while (!Arrays.equals(cursor, BEGIN_AND_END));
        return true;
    }

    private List<byte[]> fresh(List<?> found) {
        List<byte[]> fresh = new ArrayList<>();
        for (Object key : found) {
            if (shown.add(ByteBuffer.wrap((byte[]) key))) {
                fresh.add((byte[]) key);
            }
        }
        return fresh;
    }

    private boolean show(List<byte[]> batch) {
        List<Command> commands = new ArrayList<>(batch.size());
        List<Place> places = new ArrayList<>(batch.size());
        for (byte[] key : batch) {
            Place place = keys.read(key);
            if (place != null) {
                places.add(place);
                commands.add(new Command(key, Protocol.Command.HGETALL, key));
            }
        }
        List<Object> answers = commands.isEmpty() ? new ArrayList<>() : servers.askAll(limits.call(), commands);
        for (int i = 0; i < answers.size(); i++) {
            Object answer = answers.get(i);
            if (answer instanceof RuntimeException && !(answer instanceof ErrorAnswer && ((ErrorAnswer) answer).isWrongType())) {
                throw (RuntimeException) answer;
            }
            SessionRecord record = StoredSession.read(places.get(i).id(), answer);
            if (record != null && record.expiresAt() > System.currentTimeMillis() && !visitor.visit(places.get(i).space(), record)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
