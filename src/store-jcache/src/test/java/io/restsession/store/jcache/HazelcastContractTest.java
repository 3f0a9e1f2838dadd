package io.restsession.store.jcache;

import io.restsession.core.store.SessionStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** On a cluster of two members, each with a store. */
class HazelcastContractTest extends JCacheStoreContract {

    private static SessionStore one;
    private static SessionStore two;

    @BeforeAll
    static void startMembers(@TempDir Path folder) throws Exception {
        HazelcastMembers members = new HazelcastMembers(folder);
        one = start(members.url(0));
        two = start(members.url(1));
    }

    @AfterAll
    static void stopMembers() {
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
