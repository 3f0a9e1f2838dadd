package io.restsession.core.value;

import java.util.ConcurrentModificationException;
import java.util.NoSuchElementException;

/** What is behind a failure. */
final class Causes {

    /** A bound on chains of causes: they may be as long as an application makes them. */
    private static final int LONGEST = 8;

    private Causes() {
    }

    static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; depth < LONGEST && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        return root;
    }

    /** The first of this type, the failure itself included; null if there is none. */
    static <E extends Throwable> E first(Class<E> type, Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; depth < LONGEST && cause != null; depth++) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }

    /** Whether it looks as if another thread changed a list or map while it was written. */
    static boolean isConcurrentChange(Throwable failure) {
        Throwable root = root(failure);
        return root instanceof ConcurrentModificationException
            || root instanceof IndexOutOfBoundsException
            || root instanceof NoSuchElementException;
    }
}
