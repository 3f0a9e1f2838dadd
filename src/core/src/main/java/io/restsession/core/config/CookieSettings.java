package io.restsession.core.config;

/**
 * The settings of the session cookie. A member is null where it was not set: then the deployment's own setting holds.
 * Immutable.
 */
public final class CookieSettings {

    private final String path;
    private final String domain;
    private final SecureCookie secure;
    private final Boolean httpOnly;
    private final String sameSite;
    private final Boolean partitioned;

    CookieSettings(Values values) {
        path = values.get(Keys.COOKIE_PATH);
        domain = values.get(Keys.COOKIE_DOMAIN);
        secure = values.get(Keys.COOKIE_SECURE);
        httpOnly = values.get(Keys.COOKIE_HTTP_ONLY);
        sameSite = values.get(Keys.COOKIE_SAME_SITE);
        partitioned = values.get(Keys.COOKIE_PARTITIONED);
    }

    /** The path, beginning with a slash, fit to stand in a Set-Cookie header; null: not set. */
    public String path() {
        return path;
    }

    /** The domain, without a leading dot; null: not set. */
    public String domain() {
        return domain;
    }

    /** When the cookie is marked Secure; null: not set. Never {@link SecureCookie#FALSE} with what browsers then refuse. */
    public SecureCookie secure() {
        return secure;
    }

    /** Whether scripts are kept from the cookie; null: not set. */
    public Boolean httpOnly() {
        return httpOnly;
    }

    /** {@code Strict}, {@code Lax} or {@code None}, spelled so; null: not set. */
    public String sameSite() {
        return sameSite;
    }

    /** Whether the cookie is kept apart by top-level site (CHIPS); null: not set. */
    public Boolean partitioned() {
        return partitioned;
    }
}
