package io.restsession.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every call is one round trip, counted on the wire. */
abstract class RoundTripsContract {

    private static final String SPACE = "/app";
    private static final byte[] VALUE = "value".getBytes(StandardCharsets.UTF_8);

    private CountingProxy proxy;
    private SessionStore store;

    abstract int serverPort();

    /** A store with one connection of the server at this port. */
    abstract SessionStore open(int port);

    @BeforeEach
    void open() throws IOException {
        proxy = new CountingProxy(serverPort());
        store = open(proxy.port());
        // Tables are looked for, types are learned and statements prepared by the first calls.
        for (int i = 0; i < 10; i++) {
            callAll();
        }
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        proxy.close();
    }

    @Test
    void everyCallIsOneRoundTrip() {
        String id = id();
        String newId = id();
        assertOne(() -> create(id));
        assertOne(() -> store.load(SPACE, id));
        assertOne(() -> store.load(SPACE, id()));
        assertOne(() -> store.commit(SPACE, Delta.update(id).set("a", VALUE).build()));
        assertOne(() -> store.commit(SPACE, Delta.update(id).set("a", VALUE).replacing(true).build()));
        assertOne(() -> store.commit(SPACE, Delta.update(id).set("a", VALUE).set("b", VALUE).remove("c").remove("d")
            .expiry(Delta.Expiry.EXTEND, Long.MAX_VALUE / 2).maxAge(5).build()));
        assertOne(() -> store.commit(SPACE, Delta.update(id).newId(newId).set("e", VALUE).build()));
        assertOne(() -> store.commit(SPACE, Delta.update(id).set("f", VALUE).build()));
        assertOne(() -> store.commit(SPACE, Delta.delete(id)));
        assertOne(() -> store.commit(SPACE, Delta.update(newId).set("a", VALUE).build()));
    }

    private void callAll() {
        String id = id();
        create(id);
        store.load(SPACE, id);
        store.commit(SPACE, Delta.update(id).set("a", VALUE).remove("b").newId(id()).build());
        store.commit(SPACE, Delta.delete(id));
    }

    private void create(String id) {
        store.commit(SPACE, Delta.create(id, 0).expiry(Delta.Expiry.SET, Long.MAX_VALUE / 4).maxAge(1)
            .set("a", VALUE).set("c", VALUE).build());
    }

    private void assertOne(Runnable call) {
        assertEquals(1, proxy.during(call));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
