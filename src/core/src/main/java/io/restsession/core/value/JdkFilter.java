package io.restsession.core.value;

import java.io.ObjectInputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * The JDK's object input filter, which tells how deep in a stream it is. It is public since Java 9, not yet in Java 8, and there is
 * none before its update 121: no bounds but those on bytes are kept there. A filter that is set for the whole JVM is asked too.
 */
final class JdkFilter {

    /** Null where there is none. */
    private static final JdkFilter PRESENT = find();

    private final Class<?> type;
    private final MethodHandle get;
    private final MethodHandle set;
    private final MethodHandle check;
    private final MethodHandle serialClass;
    private final MethodHandle arrayLength;
    private final MethodHandle depth;
    private final MethodHandle references;
    private final Object undecided;
    private final Object rejected;

    private JdkFilter(String name, Class<?> config) throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        type = Class.forName(name);
        Class<?> info = Class.forName(name + "$FilterInfo");
        Class<?> status = Class.forName(name + "$Status");
        if (config == null) {
            get = lookup.findVirtual(ObjectInputStream.class, "getObjectInputFilter", MethodType.methodType(type));
            set = lookup.findVirtual(ObjectInputStream.class, "setObjectInputFilter", MethodType.methodType(void.class, type));
        } else {
            get = lookup.findStatic(config, "getObjectInputFilter", MethodType.methodType(type, ObjectInputStream.class));
            set = lookup.findStatic(config, "setObjectInputFilter", MethodType.methodType(void.class, ObjectInputStream.class, type));
        }
        check = lookup.findVirtual(type, "checkInput", MethodType.methodType(status, info));
        serialClass = lookup.findVirtual(info, "serialClass", MethodType.methodType(Class.class))
            .asType(MethodType.methodType(Class.class, Object.class));
        arrayLength = number(lookup, info, "arrayLength");
        depth = number(lookup, info, "depth");
        references = number(lookup, info, "references");
        undecided = status.getField("UNDECIDED").get(null);
        rejected = status.getField("REJECTED").get(null);
    }

    private static MethodHandle number(MethodHandles.Lookup lookup, Class<?> info, String name) throws ReflectiveOperationException {
        return lookup.findVirtual(info, name, MethodType.methodType(long.class)).asType(MethodType.methodType(long.class, Object.class));
    }

    private static JdkFilter find() {
        try {
            return new JdkFilter("java.io.ObjectInputFilter", null);
        } catch (ReflectiveOperationException e) {
            // Java 8
        }
        try {
            return new JdkFilter("sun.misc.ObjectInputFilter", Class.forName("sun.misc.ObjectInputFilter$Config"));
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    /** Keeps a stream within its bounds from now on. */
    static void watch(ObjectInputStream in, StreamBounds bounds) {
        if (PRESENT == null) {
            return;
        }
        try {
            Object before = PRESENT.get.invoke(in);
            PRESENT.set.invoke(in, Proxy.newProxyInstance(JdkFilter.class.getClassLoader(), new Class<?>[] {PRESENT.type},
                new Watch(PRESENT, before, bounds)));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** The filter of one stream. */
    private static final class Watch implements InvocationHandler {

        private final JdkFilter jdk;
        private final Object before;
        private final StreamBounds bounds;

        /** @param before what the JVM has for all streams; may be null */
        Watch(JdkFilter jdk, Object before, StreamBounds bounds) {
            this.jdk = jdk;
            this.before = before;
            this.bounds = bounds;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            switch (method.getName()) {
                case "checkInput":
                    return isWithinBounds(arguments[0]) ? asked(arguments[0]) : jdk.rejected;
                case "equals":
                    return proxy == arguments[0];
                case "hashCode":
                    return System.identityHashCode(proxy);
                default:
                    return "the limits of rest-session";
            }
        }

        private boolean isWithinBounds(Object info) throws Throwable {
            if (!bounds.admits((long) jdk.depth.invokeExact(info), (long) jdk.references.invokeExact(info))) {
                return false;
            }
            long length = (long) jdk.arrayLength.invokeExact(info);
            return length < 0 || bounds.admitsArray((Class<?>) jdk.serialClass.invokeExact(info), length);
        }

        private Object asked(Object info) throws Throwable {
            return before == null ? jdk.undecided : jdk.check.invoke(before, info);
        }
    }
}
