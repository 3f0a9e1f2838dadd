package io.restsession.core.config;

import io.restsession.core.log.Log;
import io.restsession.core.value.ObjectFilter;
import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All settings, checked and typed. {@link SettingsReader} makes them. Immutable. */
public final class Settings {

    private final Values values;
    private final boolean enabled;
    private final boolean autoCommit;
    private final long maxAgeMillis;
    private final boolean maxAgeSet;
    private final boolean renew;
    private final boolean rolling;
    private final boolean sign;
    private final List<byte[]> secrets;
    private final boolean secretGenerated;
    private final String keyName;
    private final Transport transport;
    private final CookieSettings cookie;
    private final String store;
    private final boolean http;
    private final StoreFailure onStoreFailure;
    private final Log.Level logLevel;
    private final List<File> extensions;
    private final List<File> jdbcDriverPath;

    /**
     * @param values          every value right, and right beside the others
     * @param secrets         the signing secrets; taken over, not copied
     * @param secretGenerated whether they were made up for this run
     */
    Settings(Values values, List<byte[]> secrets, boolean secretGenerated) {
        this.values = values;
        this.secrets = secrets;
        this.secretGenerated = secretGenerated;
        enabled = values.get(Keys.ENABLED);
        autoCommit = values.get(Keys.AUTO_COMMIT);
        maxAgeMillis = values.get(Keys.MAX_AGE);
        maxAgeSet = values.isGiven(Keys.MAX_AGE);
        renew = values.get(Keys.RENEW);
        rolling = values.get(Keys.ROLLING);
        sign = values.get(Keys.SIGN);
        keyName = values.get(Keys.KEY_NAME);
        transport = values.get(Keys.TRANSPORT);
        cookie = new CookieSettings(values);
        store = values.get(Keys.STORE);
        http = values.get(Keys.HTTP);
        onStoreFailure = values.get(Keys.ON_STORE_FAILURE);
        logLevel = values.get(Keys.LOG_LEVEL);
        extensions = jars(Keys.EXTENSIONS);
        jdbcDriverPath = jars(Keys.JDBC_DRIVER_PATH);
    }

    private List<File> jars(Key<List<File>> key) {
        List<File> jars = values.get(key);
        return jars == null ? Collections.<File>emptyList() : Collections.unmodifiableList(jars);
    }

    /** False: nothing is to be done at all, and the other settings are the defaults, whatever was given. */
    public boolean enabled() {
        return enabled;
    }

    /** Whether a session is committed without being asked. */
    public boolean autoCommit() {
        return autoCommit;
    }

    /** The lifetime after a refresh in milliseconds; 0: sessions do not expire. Never negative, at most 100 years. */
    public long maxAgeMillis() {
        return maxAgeMillis;
    }

    /** Whether the lifetime was given, and is not the default. */
    public boolean isMaxAgeSet() {
        return maxAgeSet;
    }

    /** Whether a session is refreshed when it is almost expired. */
    public boolean renew() {
        return renew;
    }

    /** Whether every request that touches a session refreshes it. */
    public boolean rolling() {
        return rolling;
    }

    /** Whether ids are signed. */
    public boolean sign() {
        return sign;
    }

    /**
     * The signing secrets as UTF-8 bytes, each of 32 bytes or more: the first signs, all verify. At least one where
     * {@link #sign()} holds; empty where it does not and none was given, or nothing is {@link #enabled()}.
     *
     * @return copies, in an unmodifiable list
     */
    public List<byte[]> secrets() {
        List<byte[]> copies = new ArrayList<>(secrets.size());
        for (byte[] secret : secrets) {
            copies.add(secret.clone());
        }
        return Collections.unmodifiableList(copies);
    }

    /** Whether the secret was made up for this run, because none was given: no other node and no later run knows it. */
    public boolean secretGenerated() {
        return secretGenerated;
    }

    /** The name of the cookie or header, an HTTP token; null: not set, so that the deployment's or the default holds. */
    public String keyName() {
        return keyName;
    }

    public Transport transport() {
        return transport;
    }

    public CookieSettings cookie() {
        return cookie;
    }

    /** The URL of the store, as given; it may hold a password. Whether there is such a store is not checked here. */
    public String store() {
        return store;
    }

    /** What stands before the first colon of {@link #store()}, or all of it where there is none, in lower case. For messages too. */
    public String storeScheme() {
        return StoreUrl.scheme(store);
    }

    /** The user the store knows this application as; null: what the URL says. */
    public String storeUser() {
        return values.get(Keys.STORE_USER);
    }

    /** That user's password; null: what the URL says. */
    public String storePassword() {
        return values.get(Keys.STORE_PASSWORD);
    }

    /** How long the store may take to answer, in milliseconds. */
    public int storeTimeoutMillis() {
        return values.get(Keys.STORE_TIMEOUT).intValue();
    }

    /** How long a call may wait for a connection to the store, made anew or from a pool, in milliseconds. */
    public int storeConnectTimeoutMillis() {
        return values.get(Keys.STORE_CONNECT_TIMEOUT).intValue();
    }

    /** How many connections to the store there may be at once. */
    public int storeConnections() {
        return values.get(Keys.STORE_CONNECTIONS);
    }

    /** The jars of a JDBC driver that the agent does not carry; empty: none. All were there when this was read. */
    public List<File> jdbcDriverPath() {
        return jdbcDriverPath;
    }

    /** The table of the JDBC store, with its schema where one is given; needs no quoting. */
    public String jdbcTable() {
        return values.get(Keys.JDBC_TABLE);
    }

    /**
     * Whether stored values are sealed with a key derived from the first of {@link #secrets()}. The same on all nodes of a store:
     * where it is on, values in plain form count as absent, and the other way round.
     */
    public boolean encrypt() {
        return values.get(Keys.ENCRYPT);
    }

    /** Whether {@code HttpServletRequest.getSession()} and Undertow's {@code Sessions} are served from the session. */
    public boolean http() {
        return http;
    }

    /** Which classes the stored objects of an {@code HttpSession} may have, and how large they may be. */
    public ObjectFilter httpDeserialize() {
        ObjectFilter given = values.get(Keys.HTTP_DESERIALIZE);
        return given == null ? ObjectFilter.DEFAULT : given;
    }

    /** What becomes of a value that is put into an {@code HttpSession} and can't be serialized. */
    public NonSerializable nonSerializable() {
        return values.get(Keys.HTTP_NON_SERIALIZABLE);
    }

    public StoreFailure onStoreFailure() {
        return onStoreFailure;
    }

    public Log.Level logLevel() {
        return logLevel;
    }

    /** The jars that may add stores: those named, and those in the folders named. All were there when this was read. */
    public List<File> extensions() {
        return extensions;
    }

    /**
     * The text of a setting as it was given, or of its default.
     *
     * @param key a known key without {@code rest.session.}, such as {@code cookie.path}
     * @return the text; null where the key was not set and has no default of its own
     * @throws IllegalArgumentException if there is no such key
     */
    public String value(String key) {
        Key<?> known = Keys.named(key);
        if (known == null) {
            throw new IllegalArgumentException("there is no key " + Keys.PREFIX + key);
        }
        return values.text(known);
    }

    /** What was set and where, for a log: no secret, nothing of a store URL that may hold a password. */
    @Override
    public String toString() {
        return values.toString();
    }
}
