package io.restsession.core.config;

/** When the cookie is marked Secure. */
public enum SecureCookie {
    /** Where the request came over a secure connection. */
    AUTO,
    TRUE,
    FALSE
}
