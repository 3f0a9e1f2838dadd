package io.restsession.core.http;

import java.util.Collections;
import java.util.Map;

/** The session cookie as a deployment configured it. Immutable. */
public final class DeploymentCookie {

    /** A deployment that says nothing. */
    public static final DeploymentCookie UNSAID =
        new DeploymentCookie(null, null, null, -1, Collections.<String, String>emptyMap(), null, null, true);

    private final String path;
    private final String domain;
    private final Boolean secure;
    private final int maxAgeSeconds;
    private final Map<String, String> attributes;
    private final String name;
    private final String route;
    private final boolean used;

    private DeploymentCookie(String path, String domain, Boolean secure, int maxAgeSeconds, Map<String, String> attributes, String name,
        String route, boolean used) {
        this.path = path;
        this.domain = domain;
        this.secure = secure;
        this.maxAgeSeconds = maxAgeSeconds;
        this.attributes = attributes;
        this.name = name;
        this.route = route;
        this.used = used;
    }

    /**
     * What the deployment descriptor says; null: nothing is said.
     *
     * @param maxAgeSeconds negative: the cookie ends with the browser
     */
    public DeploymentCookie with(String path, String domain, Boolean secure, int maxAgeSeconds) {
        return new DeploymentCookie(path, domain, secure, maxAgeSeconds, attributes, name, route, used);
    }

    /** With further attributes, as {@code SameSite}; null: none. */
    public DeploymentCookie with(Map<String, String> attributes) {
        return attributes == null ? this : new DeploymentCookie(path, domain, secure, maxAgeSeconds, attributes, name, route, used);
    }

    /** As the cookie of the container's own sessions, which are served from ours, is named. */
    public DeploymentCookie named(String name) {
        return new DeploymentCookie(path, domain, secure, maxAgeSeconds, attributes, name, route, used);
    }

    /** With the name of this node, which load balancers read behind the last dot of the cookie's value; null or empty: none. */
    public DeploymentCookie routed(String route) {
        return new DeploymentCookie(path, domain, secure, maxAgeSeconds, attributes, name, route, used);
    }

    /** Ids do not travel in cookies: the deployment says so. */
    public DeploymentCookie unused() {
        return new DeploymentCookie(path, domain, secure, maxAgeSeconds, attributes, name, route, false);
    }

    /** Null: not said. */
    public String path() {
        return path;
    }

    /** Null: not said. */
    public String domain() {
        return domain;
    }

    /** Null: not said. */
    public Boolean secure() {
        return secure;
    }

    public int maxAgeSeconds() {
        return maxAgeSeconds;
    }

    /** An attribute by its name in any case; null: not said. */
    public String attribute(String attribute) {
        for (Map.Entry<String, String> each : attributes.entrySet()) {
            if (each.getKey().equalsIgnoreCase(attribute)) {
                return each.getValue();
            }
        }
        return null;
    }

    /** Null: the container's own sessions are not served. */
    public String name() {
        return name;
    }

    public String route() {
        return route;
    }

    /** Whether ids travel in cookies at all. */
    public boolean isUsed() {
        return used;
    }
}
