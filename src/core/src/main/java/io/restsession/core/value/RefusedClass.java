package io.restsession.core.value;

import java.io.InvalidClassException;

/** The filter refuses a class. */
final class RefusedClass extends InvalidClassException {

    private static final long serialVersionUID = 1L;

    RefusedClass(String name) {
        super(name, "refused");
    }
}
