package io.restsession.core.config;

import io.restsession.core.log.Log;
import io.restsession.core.value.ObjectFilter;
import java.io.File;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The catalogue: every setting there is, in the order of the help. What is not in it is unknown. */
public final class Keys {

    static final String PREFIX = "rest.session.";

    /** Stands before the keys, which enter themselves. */
    private static final Map<String, Key<?>> BY_NAME = new LinkedHashMap<>(64);

    static final Key<Boolean> ENABLED = key("enabled", Choice.BOOLEAN, "true",
        "false: the agent does nothing");
    static final Key<File> CONFIG = unset("config", new ReadableFile(), "none",
        "a properties file with settings, in UTF-8");
    static final Key<String> STORE = key("store", new StoreUrl(), "memory",
        "where sessions are kept");
    static final Key<String> STORE_USER = unset("store.user", new PlainText(false), "the URL's, else none",
        "the user the store knows this application as");
    static final Key<String> STORE_PASSWORD = unset("store.password", new PlainText(true), "the URL's, else none",
        "that user's password");
    static final Key<Long> STORE_TIMEOUT = key("store.timeout", new TimeLimit(), "2s",
        "how long the store may take to answer");
    static final Key<Long> STORE_CONNECT_TIMEOUT = key("store.connectTimeout", new TimeLimit(), "1s",
        "how long a request may wait for a connection to the store");
    static final Key<Integer> STORE_CONNECTIONS = key("store.connections", new Count(1000), "16",
        "how many connections to the store there may be at once");
    static final Key<List<File>> JDBC_DRIVER_PATH = unset("jdbc.driver.path", new JarList(), "none",
        "the jars of a JDBC driver, where it is not one of those carried (PostgreSQL, MariaDB)");
    static final Key<String> JDBC_TABLE = key("jdbc.table", new TableName(), "rest_session",
        "the table of the JDBC store; the values' is named after it");
    static final Key<Boolean> ENCRYPT = key("encrypt", Choice.BOOLEAN, "false",
        "seal stored values with a key derived from the secret (AES-GCM)");
    static final Key<List<File>> EXTENSIONS = unset("extensions", new JarList(), "none",
        "jars that add stores");
    static final Key<StoreFailure> ON_STORE_FAILURE = key("onStoreFailure", Choice.of(StoreFailure.values()), "fail",
        "what a request that needs its session gets while the store is out of reach: an answer 503, or no session");
    static final Key<Boolean> AUTO_COMMIT = key("autoCommit", Choice.BOOLEAN, "true",
        "commit without being asked");
    static final Key<Long> MAX_AGE = key("maxAge", new LifeTime(), "30m",
        "how long a session lives after a refresh; 0: it does not expire");
    static final Key<Boolean> RENEW = key("renew", Choice.BOOLEAN, "true",
        "refresh a session when less than half of maxAge is left");
    static final Key<Boolean> ROLLING = key("rolling", Choice.BOOLEAN, "false",
        "refresh on every request that touches the session");
    static final Key<Boolean> SIGN = key("sign", Choice.BOOLEAN, "true",
        "sign session ids (HMAC-SHA256)");
    static final Key<List<byte[]>> SECRET = unset("secret", new SecretList(), "generated for the memory store, else required",
        "signs session ids; the first of several signs, all verify");
    static final Key<List<byte[]>> SECRET_FILE = unset("secret.file", new SecretFile(), "none",
        "the file to read the secret from, instead");
    static final Key<Transport> TRANSPORT = key("transport", Choice.of(Transport.values()), "cookie",
        "how the session id travels");
    static final Key<String> KEY_NAME = unset("keyName", new TokenName(),
        "rest_sid, or the web application's session cookie name where getSession() is served too; header: X-Rest-Session",
        "the name of the cookie or header");
    static final Key<String> COOKIE_PATH = unset("cookie.path", new CookiePath(), "the deployment's, else the context path",
        "the Path of the cookie");
    static final Key<String> COOKIE_DOMAIN = unset("cookie.domain", new HostName(), "the deployment's, else none",
        "the Domain of the cookie");
    static final Key<SecureCookie> COOKIE_SECURE = unset("cookie.secure", Choice.of(SecureCookie.values()),
        "the deployment's, else auto", "mark the cookie Secure; auto: when the request is");
    static final Key<Boolean> COOKIE_HTTP_ONLY = unset("cookie.httpOnly", Choice.BOOLEAN, "the deployment's, else true",
        "mark the cookie HttpOnly");
    static final Key<String> COOKIE_SAME_SITE = unset("cookie.sameSite", Choice.of("Strict", "Lax", "None"),
        "the deployment's, else Lax", "the SameSite of the cookie; None needs a secure one");
    static final Key<Boolean> COOKIE_PARTITIONED = unset("cookie.partitioned", Choice.BOOLEAN, "the deployment's, else false",
        "mark the cookie Partitioned, which needs a secure one");
    static final Key<Boolean> HTTP = key("http", Choice.BOOLEAN, "true",
        "serve HttpServletRequest.getSession() and Undertow's Sessions from this session");
    static final Key<ObjectFilter> HTTP_DESERIALIZE = unset("http.deserialize", new ObjectPatterns(),
        "all but classes known to be misused", "which classes the stored objects of an HttpSession may have");
    static final Key<NonSerializable> HTTP_NON_SERIALIZABLE = key("http.nonSerializable", Choice.of(NonSerializable.values()), "local",
        "what becomes of an HttpSession's value that is not serializable: it stays on this node, or setting it fails");
    static final Key<Log.Level> LOG_LEVEL = key("log.level", Choice.of(Log.Level.values()), "info",
        "how much the agent says on standard error");

    private Keys() {
    }

    /** A table of all keys, for people: names, what is allowed, defaults and meaning. Ends with a line break. */
    public static String help() {
        return HelpTable.of(all());
    }

    static Collection<Key<?>> all() {
        return BY_NAME.values();
    }

    /** The key of this name, with or without {@value #PREFIX}; null if there is none. */
    static Key<?> named(String name) {
        return BY_NAME.get(name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name);
    }

    /** A key whose default is a text of its own. */
    private static <T> Key<T> key(String name, ValueType<T> type, String byDefault, String meaning) {
        return entered(new Key<>(name, type, byDefault, byDefault, meaning));
    }

    /** A key that has no value where none is given; what holds then is for others to know. */
    private static <T> Key<T> unset(String name, ValueType<T> type, String defaultInWords, String meaning) {
        return entered(new Key<>(name, type, null, defaultInWords, meaning));
    }

    private static <T> Key<T> entered(Key<T> key) {
        BY_NAME.put(key.name(), key);
        return key;
    }
}
