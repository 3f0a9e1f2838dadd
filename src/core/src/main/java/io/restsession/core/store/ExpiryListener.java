package io.restsession.core.store;

/** Hears of sessions that expired. Thread-safe. */
public interface ExpiryListener {

    /**
     * A session has expired, and has left the store.
     *
     * @param space  its space
     * @param record what was stored of it in the end
     */
    void expired(String space, SessionRecord record);
}
