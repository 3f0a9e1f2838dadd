package io.restsession.core.value;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;

/** Refuses to write what could not be read again. */
final class JavaOutput extends ObjectOutputStream {

    private final ObjectFilter filter;

    JavaOutput(OutputStream out, ObjectFilter filter) throws IOException {
        super(out);
        this.filter = filter;
    }

    @Override
    protected void annotateClass(Class<?> type) throws IOException {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        check(element);
    }

    @Override
    protected void annotateProxyClass(Class<?> proxy) throws IOException {
        for (Class<?> type : proxy.getInterfaces()) {
            check(type);
        }
    }

    private void check(Class<?> type) throws RefusedClass {
        if (!type.isPrimitive() && filter.refuses(type.getName())) {
            throw new RefusedClass(type.getName());
        }
    }
}
