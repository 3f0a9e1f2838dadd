package io.restsession;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * One client's session, as the current request sees it.
 *
 * <p>What is changed here is written to the store before the response leaves, and only what was changed is written.
 * Values are JSON values: null, booleans, numbers, strings, lists, maps, beans and {@code java.time} types. Strings,
 * boxed numbers, booleans and {@code java.time} values keep their Java type from request to request; a bean is read back
 * with {@link #getValue(String, Class)}, and is a {@code Map} without a type.
 *
 * <p>An instance may be used by several threads that work on the same request; single calls are atomic.
 */
public interface Session {

    /** What will be done to the session when the request is committed. */
    enum Action {
        /** The session is new and will be stored. */
        CREATE,
        /** The data, the expiry or the id changed and will be updated. */
        MODIFY,
        /** The session is destroyed: its data is deleted and the client told to forget the id. */
        DESTROY
    }

    /** The identifier: URL-safe, at least 128 random bits. Never null. */
    String getId();

    /** The lifetime after a {@link #refresh()}; null if the session does not expire. */
    Duration getMaxAge();

    /** The signature of the id as it is sent to the client; null where ids are not signed ({@code sign=false}). */
    String getSignature();

    /** When the session was first issued. Never null. */
    Instant getIssuedAt();

    /** When the session expires; null: never. */
    Instant getExpiresAt();

    /**
     * Sets when the session expires.
     *
     * @param expiresAt the new expiry; null: never. One that is not in the future ends the session at commit
     * @throws IllegalStateException if the session was destroyed
     */
    void setExpiresAt(Instant expiresAt);

    /** What is going to be done to this session at commit; null if nothing. */
    Action getAction();

    /**
     * The live data: what is put here is stored, and changes made inside a stored list, map or bean count too.
     *
     * @return the data, or null after {@link #destroy()}
     */
    Map<String, Object> getData();

    /**
     * A value, as it is.
     *
     * @return the value, or null if there is none
     * @throws ClassCastException at the caller, if the value is of another type than the caller expects
     */
    <V> V getValue(String key);

    /**
     * A value as the given type, converted where it is of another one. A bean that is read this way stays live: changes
     * made to it are stored.
     *
     * @return the value; null if there is none, or if it cannot be read as that type (which is logged once)
     */
    <V> V getValue(String key, Class<V> type);

    /**
     * Sets a value.
     *
     * @param key   the name, not null
     * @param value the value; null is a value of its own
     * @throws IllegalArgumentException if the value cannot be stored as JSON
     * @throws IllegalStateException    if the session was destroyed
     */
    void setValue(String key, Object value);

    /**
     * Removes a value; does nothing where there is none.
     *
     * @throws IllegalStateException if the session was destroyed
     */
    void removeValue(String key);

    /** Whether data or expiry differ from what was loaded, counting changes made inside stored values. */
    boolean isChanged();

    /** Whether the expiry differs from what was loaded. */
    boolean isTimeChanged();

    /** Whether less than half of the lifetime is left. */
    boolean isAlmostExpired();

    /** Whether the expiry has passed. */
    boolean isExpired();

    /** Whether there is no value in it. */
    boolean isEmpty();

    /**
     * Makes the expiry now + {@link #getMaxAge()}.
     *
     * @throws IllegalStateException if the session was destroyed
     */
    void refresh();

    /**
     * Ends the session: its data is deleted, here and in the store, before this returns, and the client is told to
     * forget the id. A second call does nothing. The next {@link SessionContext#current()} of the request begins a new
     * session.
     */
    void destroy();

    /**
     * Gives the session a new id and keeps its data. Call it after a login, so that an id that somebody planted before
     * it is worth nothing after it.
     *
     * @throws IllegalStateException if the session was destroyed, or the response has already left, so that the client
     *                               could not be told
     */
    void regenerateId();

    /** This session as JSON: id, signature, expiresAt, maxAge, issuedAt (in milliseconds), data. Holds the id: not for logs. */
    String toJson();
}
