package io.restsession.core.http;

/** The session cookie as a deployment configured it. Every member may be null: not said. Immutable. */
public final class DeploymentCookie {

    /** A deployment that says nothing. */
    public static final DeploymentCookie UNSAID = new DeploymentCookie(null, null, null, -1, null);

    private final String path;
    private final String domain;
    private final Boolean secure;
    private final int maxAgeSeconds;
    private final String sameSite;

    /** @param maxAgeSeconds negative: the cookie ends with the browser */
    public DeploymentCookie(String path, String domain, Boolean secure, int maxAgeSeconds, String sameSite) {
        this.path = path;
        this.domain = domain;
        this.secure = secure;
        this.maxAgeSeconds = maxAgeSeconds;
        this.sameSite = sameSite;
    }

    public String path() {
        return path;
    }

    public String domain() {
        return domain;
    }

    public Boolean secure() {
        return secure;
    }

    public int maxAgeSeconds() {
        return maxAgeSeconds;
    }

    public String sameSite() {
        return sameSite;
    }
}
