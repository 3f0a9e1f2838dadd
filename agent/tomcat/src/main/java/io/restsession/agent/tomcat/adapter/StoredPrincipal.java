package io.restsession.agent.tomcat.adapter;

import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.catalina.realm.GenericPrincipal;

/**
 * Tomcat's principals as they are stored: name, roles and the realm's own principal. Not the password, which Tomcat's own form has:
 * nobody asks for it after the login.
 */
final class StoredPrincipal {

    private static final int NAME = 0;
    private static final int ROLES = 1;
    private static final int USER = 2;

    /** Until Tomcat 10.0 with a password, since then without. */
    private static final Constructor<?> MAKER = maker();

    private StoredPrincipal() {
    }

    /** Principals of other kinds are stored as they are. */
    static Object write(Principal principal) {
        if (!(principal instanceof GenericPrincipal) || !principal.getClass().getName().startsWith("org.apache.catalina.")) {
            return principal;
        }
        GenericPrincipal generic = (GenericPrincipal) principal;
        Principal user = generic.getUserPrincipal();
        List<Object> parts = new ArrayList<>();
        parts.add(generic.getName());
        parts.add(new ArrayList<>(Arrays.asList(generic.getRoles())));
        parts.add(user != generic && user instanceof Serializable ? user : null);
        return parts;
    }

    /** @return null: nobody */
    static Principal read(Object stored) {
        if (!(stored instanceof List)) {
            return null;
        }
        List<?> parts = (List<?>) stored;
        try {
            return (Principal) (MAKER.getParameterCount() == 3
                ? MAKER.newInstance(parts.get(NAME), parts.get(ROLES), parts.get(USER))
                : MAKER.newInstance(parts.get(NAME), null, parts.get(ROLES), parts.get(USER)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A principal can't be made again", e);
        }
    }

    private static Constructor<?> maker() {
        try {
            return GenericPrincipal.class.getConstructor(String.class, List.class, Principal.class);
        } catch (NoSuchMethodException e) {
            try {
                return GenericPrincipal.class.getConstructor(String.class, String.class, List.class, Principal.class);
            } catch (NoSuchMethodException unknown) {
                throw new LinkageError("GenericPrincipal", unknown);
            }
        }
    }
}
