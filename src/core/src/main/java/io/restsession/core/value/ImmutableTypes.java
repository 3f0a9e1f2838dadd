package io.restsession.core.value;

import java.net.URI;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;

/** The classes whose objects are stored the same for ever. */
final class ImmutableTypes {

    private ImmutableTypes() {
    }

    static boolean include(Object value) {
        // Of an enum constant nothing but its name is stored, whatever fields it has.
        return Tag.of(value) != Tag.JSON || value instanceof Enum || value instanceof Class || isOfJdk(value.getClass());
    }

    private static boolean isOfJdk(Class<?> type) {
        return type == UUID.class || type == Locale.class || type == Currency.class || type == URI.class;
    }
}
