package io.restsession.core.value;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.io.StreamCorruptedException;
import java.lang.reflect.Proxy;

/** Reads one object, of an application's classes, as far as the filter lets it. */
final class JavaInput extends ObjectInputStream {

    private final ApplicationClasses classes;
    private final ObjectFilter filter;
    private final StreamBounds bounds;
    private final HashCost hashCost;
    private RefusedClass refused;

    private JavaInput(ByteArrayInputStream in, ApplicationClasses classes, ObjectFilter filter) throws IOException {
        super(in);
        this.classes = classes;
        this.filter = filter;
        int length = in.available();
        this.bounds = new StreamBounds(filter.limits(), length);
        this.hashCost = new HashCost(length);
        JdkFilter.watch(this, bounds);
        enableResolveObject(true);
    }

    /** The object behind the tag. */
    static Object read(byte[] bytes, ApplicationClasses classes, ObjectFilter filter) {
        ByteArrayInputStream source = new ByteArrayInputStream(bytes, 1, bytes.length - 1);
        JavaInput in = null;
        try {
            in = new JavaInput(source, classes, filter);
            Object value = in.readObject();
            in.checkNothingRefused();
            if (source.available() > 0) {
                throw new StreamCorruptedException();
            }
            return value;
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            throw in == null ? JavaFailure.ofReading(e) : in.failure(e);
        }
    }

    /** An application's {@code readObject} may have gone on after a refusal. */
    private void checkNothingRefused() throws IOException {
        if (refused != null || bounds.exceeded() != null) {
            throw new StreamCorruptedException();
        }
    }

    private ValueException failure(Throwable failure) {
        return refused != null ? JavaFailure.ofReading(refused)
            : bounds.exceeded() != null ? JavaFailure.ofReading(bounds.exceeded())
            : JavaFailure.ofReading(failure);
    }

    @Override
    protected Object resolveObject(Object object) throws IOException {
        if (!hashCost.admits(object)) {
            bounds.exceed("the hash codes of its nested collections are too much work");
            throw new InvalidObjectException("refused");
        }
        return object;
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
        String name = description.getName();
        check(elementOf(name));
        return classes.named(name);
    }

    @Override
    protected Class<?> resolveProxyClass(String[] interfaces) throws IOException, ClassNotFoundException {
        check(Proxy.class.getName());
        for (String name : interfaces) {
            check(name);
        }
        return classes.proxy(interfaces);
    }

    /** What an array is made of in the end, null if of primitives; the class itself where it is none. */
    private static String elementOf(String name) {
        if (!name.startsWith("[")) {
            return name;
        }
        int element = name.lastIndexOf('[') + 1;
        return name.startsWith("L", element) && name.endsWith(";") ? name.substring(element + 1, name.length() - 1) : null;
    }

    private void check(String name) throws RefusedClass {
        if (name != null && filter.refuses(name)) {
            refused = new RefusedClass(name);
            throw refused;
        }
    }
}
