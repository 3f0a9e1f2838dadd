package io.restsession.agent.adapt;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Which libraries are switched off in which class loader. Thread-safe; keeps no class loader alive. */
final class LibrarySwitches {

    private final Map<ClassLoader, OfLoader> loaders = new WeakHashMap<>();
    private final OfLoader bootstrap = new OfLoader();

    OfLoader of(ClassLoader loader) {
        if (loader == null) {
            return bootstrap;
        }
        synchronized (loaders) {
            OfLoader state = loaders.get(loader);
            if (state == null) {
                state = new OfLoader();
                loaders.put(loader, state);
            }
            return state;
        }
    }

    /** The switches of one class loader: a bit for each library. */
    static final class OfLoader {

        private final AtomicInteger off = new AtomicInteger();

        boolean isOff(int library) {
            return (off.get() & 1 << library) != 0;
        }

        /** @return whether it was on */
        boolean turnOff(int library) {
            int before = off.get();
            while (!off.compareAndSet(before, before | 1 << library)) {
                before = off.get();
            }
            return (before & 1 << library) == 0;
        }
    }
}
