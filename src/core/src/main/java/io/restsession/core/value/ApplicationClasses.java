package io.restsession.core.value;

import java.lang.ref.WeakReference;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;

/** The classes that an application's objects are of: its own first, then the container's. Thread-safe. */
final class ApplicationClasses {

    private static final Class<?>[] PRIMITIVES = {
        boolean.class, byte.class, char.class, short.class, int.class, long.class, float.class, double.class, void.class
    };

    private final boolean hasApplication;
    private final WeakReference<ClassLoader> application;
    private final WeakReference<ClassLoader> container;

    /** Either may be null. */
    ApplicationClasses(ClassLoader application, ClassLoader container) {
        this.hasApplication = application != null;
        this.application = new WeakReference<>(application);
        this.container = new WeakReference<>(container == null ? ClassLoader.getSystemClassLoader().getParent() : container);
    }

    /** Makes the application's loader the thread's. Returns the one it had, for {@link #leave}. */
    ClassLoader enter() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader loader = application.get();
        if (loader != null && loader != before) {
            bind(thread, loader);
        }
        return before;
    }

    void leave(ClassLoader before) {
        Thread thread = Thread.currentThread();
        if (thread.getContextClassLoader() != before) {
            bind(thread, before);
        }
    }

    private static void bind(Thread thread, ClassLoader loader) {
        try {
            thread.setContextClassLoader(loader);
        } catch (SecurityException | UnsupportedOperationException e) {
            // A thread of the JDK's common pool may have none: the application's code there does without it too.
        }
    }

    /** @param name as {@link Class#getName()} has it */
    Class<?> named(String name) throws ClassNotFoundException {
        ClassLoader own = own();
        if (own != null) {
            try {
                return Class.forName(name, false, own);
            } catch (ClassNotFoundException e) {
                // The container's, then, or nobody's.
            }
        }
        try {
            return Class.forName(name, false, container.get());
        } catch (ClassNotFoundException e) {
            return primitive(name, e);
        }
    }

    private static Class<?> primitive(String name, ClassNotFoundException none) throws ClassNotFoundException {
        for (Class<?> type : PRIMITIVES) {
            if (type.getName().equals(name)) {
                return type;
            }
        }
        throw none;
    }

    /** The class of proxies that have these interfaces. */
    @SuppressWarnings("deprecation") // what came instead makes objects, and a stream needs the class
    Class<?> proxy(String[] names) throws ClassNotFoundException {
        Class<?>[] interfaces = new Class<?>[names.length];
        ClassLoader loader = own();
        boolean seesAll = loader != null;
        ClassLoader restricted = null;
        boolean isRestricted = false;
        for (int i = 0; i < names.length; i++) {
            Class<?> type = named(names[i]);
            interfaces[i] = type;
            seesAll &= type.getClassLoader() == null || isSeen(type, loader);
            if (!Modifier.isPublic(type.getModifiers())) {
                isRestricted = true;
                restricted = type.getClassLoader();
            }
        }
        try {
            return Proxy.getProxyClass(isRestricted ? restricted : seesAll ? loader : container.get(), interfaces);
        } catch (IllegalArgumentException e) {
            throw new ClassNotFoundException("a proxy of " + Arrays.toString(names), e);
        }
    }

    /** Whether a loader finds this very class by its name. */
    static boolean isSeen(Class<?> type, ClassLoader from) {
        try {
            return Class.forName(type.getName(), false, from) == type;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private ClassLoader own() {
        ClassLoader own = application.get();
        if (own == null && hasApplication) {
            throw new IllegalStateException("the web application is gone");
        }
        return own;
    }
}
