package io.restsession.core.session;

import java.util.Arrays;
import java.util.List;

/** Tells which classes are {@code HttpSessionActivationListener}s, javax or jakarta: by name, as none of the two is known here. */
final class ActivationListeners extends ClassValue<Boolean> {

    private static final ActivationListeners KNOWN = new ActivationListeners();

    private static final List<String> NAMES = Arrays.asList(
        "javax.servlet.http.HttpSessionActivationListener", "jakarta.servlet.http.HttpSessionActivationListener");

    private ActivationListeners() {
    }

    static boolean include(Object value) {
        return value != null && KNOWN.get(value.getClass());
    }

    @Override
    protected Boolean computeValue(Class<?> type) {
        if (NAMES.contains(type.getName()) || type.getSuperclass() != null && get(type.getSuperclass())) {
            return true;
        }
        for (Class<?> each : type.getInterfaces()) {
            if (get(each)) {
                return true;
            }
        }
        return false;
    }
}
