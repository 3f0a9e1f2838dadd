package io.restsession.core.config;

/** How the id travels between client and server. */
public enum Transport {
    COOKIE, HEADER
}
