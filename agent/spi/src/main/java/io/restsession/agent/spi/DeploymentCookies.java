package io.restsession.agent.spi;

import io.restsession.core.http.DeploymentCookie;
import io.restsession.core.log.Log;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads a deployment's session cookie settings: by name, once a web application, so that adapters need not be written twice
 * for javax and jakarta, nor fail on a version that lacks a setting.
 */
public final class DeploymentCookies {

    private DeploymentCookies() {
    }

    /**
     * @param servletContext a {@code ServletContext} of either kind
     * @param sameSite       what the container's own settings say of SameSite; null: nothing
     * @param name           how the container names the cookie where the deployment does not say; null: its sessions are not served
     *                       from ours
     */
    public static DeploymentCookie of(Object servletContext, String sameSite, String name) {
        Object config = read(servletContext, "getSessionCookieConfig");
        Object maxAge = read(config, "getMaxAge");
        String said = (String) read(config, "getName");
        DeploymentCookie cookie = DeploymentCookie.UNSAID
            .with((String) read(config, "getPath"), (String) read(config, "getDomain"), (Boolean) read(config, "isSecure"),
                maxAge == null ? -1 : (Integer) maxAge)
            .with(attributes(config, sameSite))
            .named(name == null || said == null || said.isEmpty() ? name : said);
        Object modes = read(servletContext, "getEffectiveSessionTrackingModes");
        return modes instanceof Set && !usesCookies((Set<?>) modes) ? cookie.unused() : cookie;
    }

    /** Attributes are of Servlet 6.0; what the container itself says comes after them. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> attributes(Object config, String sameSite) {
        Map<String, String> attributes = new HashMap<>();
        if (sameSite != null) {
            attributes.put("SameSite", sameSite);
        }
        Object said = read(config, "getAttributes");
        if (said instanceof Map) {
            attributes.putAll((Map<String, String>) said);
        }
        return attributes;
    }

    /** By name: the enum is of another package in javax and jakarta. */
    private static boolean usesCookies(Set<?> modes) {
        for (Object mode : modes) {
            if (mode.toString().equals("COOKIE")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Follows getters from an object.
     *
     * @return what the last one gives; null where one is missing, fails or gives null
     */
    public static Object read(Object from, String... getters) {
        Object at = from;
        for (String getter : getters) {
            if (at == null) {
                return null;
            }
            try {
                Method method = visible(at.getClass(), getter);
                at = method == null ? null : method.invoke(at);
            } catch (ReflectiveOperationException | RuntimeException e) {
                // A context that forbids the question (Servlet 4.0 section 4.4) says nothing.
                Log.debug("A deployment's setting can't be read: " + getter + ": " + e);
                return null;
            }
        }
        return at;
    }

    /** The method on a type that anybody may call it on: containers hide their implementations. */
    private static Method visible(Class<?> type, String getter) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            Method method = declared(each, getter);
            if (method != null) {
                return method;
            }
            for (Class<?> implemented : each.getInterfaces()) {
                method = visible(implemented, getter);
                if (method != null) {
                    return method;
                }
            }
        }
        return null;
    }

    private static Method declared(Class<?> type, String getter) {
        if (!Modifier.isPublic(type.getModifiers())) {
            return null;
        }
        try {
            Method method = type.getDeclaredMethod(getter);
            return Modifier.isPublic(method.getModifiers()) ? method : null;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }
}
