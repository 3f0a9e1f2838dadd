package io.restsession.store.jcache;

import io.restsession.core.store.SessionStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** On a cluster of two nodes, each with a store. */
class InfinispanContractTest extends JCacheStoreContract {

    private static SessionStore one;
    private static SessionStore two;

    @BeforeAll
    static void startNodes(@TempDir Path folder) throws Exception {
        InfinispanNodes nodes = new InfinispanNodes(folder);
        one = start(nodes.url(0));
        two = start(nodes.url(1));
    }

    @AfterAll
    static void stopNodes() {
        one.close();
        two.close();
    }

    @Override
    protected SessionStore open() {
        return new BorrowedStore(one);
    }

    @Override
    protected SessionStore openAnother() {
        return new BorrowedStore(two);
    }
}
