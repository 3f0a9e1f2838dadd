package io.restsession.core.store;

import static io.restsession.core.store.CommitResult.APPLIED;
import static io.restsession.core.store.CommitResult.REFUSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** Sessions that expire, later or earlier than it was said first, or never. */
abstract class ExpiryContract extends RecordContract {

    @Test
    void whatHasExpiredIsGone() throws Exception {
        String id = createdFor(shortLife(), "a", "1");
        assertNotNull(store.load(space, id));
        pass(shortLife());
        assertNull(store.load(space, id));
        assertEquals(REFUSED, update(id, "a", "2"));
        assertEquals(REFUSED, replace(id, "a", "2"));
        assertEquals(REFUSED, store.commit(space, Delta.update(id).build()));
        assertEquals(REFUSED, store.commit(space, Delta.update(id).expiry(Delta.Expiry.SET, now() + HALF_AN_HOUR).build()));
        assertEquals(REFUSED, store.commit(space, Delta.update(id).newId(id()).build()));
        assertNull(store.load(space, id));
        store.commit(space, Delta.delete(id));
    }

    @Test
    void anExtendedSessionLivesOn() throws Exception {
        String id = createdFor(shortLife(), "a", "1");
        assertEquals(APPLIED, store.commit(space, Delta.update(id).expiry(Delta.Expiry.EXTEND, now() + HALF_AN_HOUR).build()));
        pass(2 * shortLife());
        assertValues(store.load(space, id), "a", "1");
    }

    @Test
    void aShortenedSessionEndsEarlier() throws Exception {
        String id = created("a", "1");
        assertEquals(APPLIED, store.commit(space, Delta.update(id).expiry(Delta.Expiry.SET, now() + shortLife()).build()));
        assertNotNull(store.load(space, id));
        pass(shortLife());
        assertNull(store.load(space, id));
    }

    @Test
    void anExtensionNeverShortens() {
        String id = created();
        long expiresAt = store.load(space, id).expiresAt();
        assertEquals(APPLIED, store.commit(space, Delta.update(id).expiry(Delta.Expiry.EXTEND, expiresAt - 1).build()));
        assertEquals(expiresAt, store.load(space, id).expiresAt());
        assertEquals(APPLIED, store.commit(space, Delta.update(id).expiry(Delta.Expiry.EXTEND, expiresAt + 1).build()));
        assertEquals(expiresAt + 1, store.load(space, id).expiresAt());
        assertEquals(APPLIED, store.commit(space, Delta.update(id).expiry(Delta.Expiry.SET, expiresAt - 1).build()));
        assertEquals(expiresAt - 1, store.load(space, id).expiresAt());
    }

    @Test
    void aSessionNeedNotExpire() throws Exception {
        String id = id();
        assertEquals(APPLIED, store.commit(space, Delta.create(id, now()).expiry(Delta.Expiry.SET, SessionRecord.NEVER).maxAge(0).build()));
        assertEquals(SessionRecord.NEVER, store.load(space, id).expiresAt());
        assertEquals(0, store.load(space, id).maxAge());
        assertEquals(APPLIED, store.commit(space, Delta.update(id).expiry(Delta.Expiry.EXTEND, now() + 1).build()));
        assertEquals(SessionRecord.NEVER, store.load(space, id).expiresAt());

        assertEquals(APPLIED, store.commit(space, Delta.update(id).expiry(Delta.Expiry.SET, now() + shortLife()).build()));
        assertEquals(APPLIED, store.commit(space, Delta.update(id).expiry(Delta.Expiry.EXTEND, SessionRecord.NEVER).build()));
        pass(shortLife());
        assertEquals(SessionRecord.NEVER, store.load(space, id).expiresAt());

        assertEquals(APPLIED, store.commit(space, Delta.update(id).expiry(Delta.Expiry.SET, now() + shortLife()).build()));
        pass(shortLife());
        assertNull(store.load(space, id));
    }

    @Test
    void anExpiryThatHasPassedEndsASession() {
        String id = created("a", "1");
        assertEquals(APPLIED, store.commit(space, Delta.update(id).expiry(Delta.Expiry.SET, now()).build()));
        assertNull(store.load(space, id));
        assertEquals(REFUSED, update(id, "a", "2"));
        String other = createdFor(-1);
        assertNull(store.load(space, other));
        assertEquals(REFUSED, update(other, "a", "2"));
    }

    @Test
    void anExpiryMayBeFarAway() {
        String id = createdFor(Long.MAX_VALUE / 4);
        assertNotNull(store.load(space, id));
        assertEquals(APPLIED, store.commit(space, Delta.update(id).expiry(Delta.Expiry.SET, SessionRecord.NEVER - 1).build()));
        assertEquals(SessionRecord.NEVER - 1, store.load(space, id).expiresAt());
    }
}
