package io.restsession.store.jcache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.SessionStoreContract;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every store promises, on an engine that is there for all tests. */
abstract class JCacheStoreContract extends SessionStoreContract {

    /** A store that is ready for calls, however long its engine takes to start. */
    static SessionStore start(String url) throws WrongUrl {
        SessionStore store = new JCacheStore(EngineOnClassPath.calls(url), EngineOnClassPath.PACE).started();
        store.load("", "started");
        return store;
    }

    @Override
    protected long now() {
        return System.currentTimeMillis();
    }

    @Override
    protected void pass(long millis) throws Exception {
        new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    protected boolean passesFreely() {
        return false;
    }

    @Override
    protected int calls() {
        return 150;
    }

    @Test
    void allNodesHaveTheSameSessions() throws Exception {
        try (SessionStore another = openAnother()) {
            for (int i = 0; i < 20; i++) {
                String id = created("a", "1");
                assertValues(another.load(space, id), "a", "1");
                String newId = id();
                assertEquals(CommitResult.APPLIED, another.commit(space, Delta.update(id).newId(newId).set("a", bytes("2")).build()));
                assertValues(store.load(space, newId), "a", "2");
                store.commit(space, Delta.delete(newId));
                assertNull(another.load(space, newId));
            }
        }
    }
}
