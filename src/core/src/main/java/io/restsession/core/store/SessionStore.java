package io.restsession.core.store;

/**
 * Where sessions are kept. A store knows spaces, ids, times and encoded values; it never sees an object of the
 * application, and never decides what a session means.
 *
 * <p>Implementations are thread-safe, and every call ends within a bounded time. One contract test suite
 * ({@code SessionStoreContract}) runs against each of them.
 */
public interface SessionStore extends AutoCloseable {

    /**
     * Loads a session.
     *
     * @param space the web application's session space; ids of different spaces never meet
     * @param id    the id as its signature vouched for it
     * @return the record, whole; null if there is none, or it has expired, or the id was given up by an id change
     * @throws StoreException if the store gave no answer
     */
    SessionRecord load(String space, String id);

    /**
     * Applies a delta: all of it or nothing, and only if it still may be.
     * <ul>
     * <li><b>Create</b> adds a record. A record that is there already is not touched: {@link CommitResult#REFUSED}; so is an
     *     id that was given up, within its grace. A record whose expiry has passed already is applied and not there.
     * <li><b>Update</b> needs the record to be there, and not expired; it changes what the delta names and nothing else,
     *     so that concurrent updates of different values all win. Where the id was changed by another request since the
     *     record was loaded, the update follows to the new id, for at least {@link #ID_CHANGE_GRACE_MILLIS}: a request in
     *     flight must not lose its values to a login beside it. An id change that meets another one is refused as a
     *     change of id, and its values are applied under the newer id: {@link CommitResult#MOVED}. A new id begins with
     *     the same {@link #ID_PREFIX_LENGTH} characters as the old one, so that a store that spreads sessions over
     *     machines by these has both in one place. A change that is repeated is applied again, without harm.
     * <li><b>Delete</b> removes the record, under its new id too where the id was changed. Deleting what is not there is
     *     no failure.
     * </ul>
     *
     * @param space the session space
     * @param delta what to do
     * @return what became of it
     * @throws StoreException if the store gave no answer; whether the delta was applied is not known then
     */
    CommitResult commit(String space, Delta delta);

    /** With how many characters, kept by every change of id, the ids of a session begin. */
    int ID_PREFIX_LENGTH = 2;

    /** How long an update under a given-up id still finds its record. Loading under a given-up id finds nothing at once. */
    long ID_CHANGE_GRACE_MILLIS = 60_000;

    /**
     * Expired sessions leave the store without any call that touches them. From now on those of this space are told to the
     * listener: each once, on one of all the nodes that listen for its space. Sessions of spaces that no node listens for
     * leave the store too, untold, after {@link #UNHEARD_GRACE_MILLIS} at the earliest.
     *
     * @param space    the session space; the last listener given for it counts
     * @param listener told on a thread of the store's own
     */
    void onExpiry(String space, ExpiryListener listener);

    /** How long expired sessions are kept for a node that may listen for their space. */
    long UNHEARD_GRACE_MILLIS = 300_000;

    /**
     * Shows the sessions that there are, of all spaces, in no particular order. Those that come, change or go meanwhile may be
     * shown or not.
     *
     * @throws StoreException if the store gives no answer
     */
    void browse(SessionVisitor visitor);

    /**
     * Whether a call may wait for a network or a disk, so that threads that must never wait must not make it. The same answer
     * at all times.
     */
    default boolean mayWait() {
        return true;
    }

    /**
     * Whether others than this JVM may change what is in it, so that what was loaded may be old by the next request. The same answer at
     * all times.
     */
    default boolean isShared() {
        return true;
    }

    /** Releases connections, threads and files. Calls after it throw {@link StoreException}. */
    @Override
    void close();
}
