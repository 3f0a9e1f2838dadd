package io.restsession.core.session;

import io.restsession.core.log.Log;
import io.restsession.core.store.StoreException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Reports a store in trouble: at once, and then now and again for as long as it lasts, not once a request. */
final class StoreTrouble {

    private static final long EVERY = TimeUnit.SECONDS.toNanos(10);

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    private StoreTrouble() {
    }

    static void report(StoreException failure) {
        long now = System.nanoTime();
        long next = NEXT.get();
        if (now - next >= 0 && NEXT.compareAndSet(next, now + EVERY)) {
            Log.warn("The session store gives no answer", failure);
        }
    }
}
