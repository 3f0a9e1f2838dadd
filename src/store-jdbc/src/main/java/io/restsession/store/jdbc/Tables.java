package io.restsession.store.jdbc;

/** The names of the tables, fit to stand in SQL as they are. Immutable. */
final class Tables {

    /** The columns of the session's row, in the order that rows are read and written in. */
    static final String COLUMNS = "record_key, session_key, moved_to, space_key, space, id, issued_at, max_age, expires_at";
    static final String VALUE_COLUMNS = "record_key, name, long_name, content";

    /** What makes a row a session that there is; takes the time. */
    static final String IS_LIVE = "moved_to IS NULL AND expires_at > ?";

    private final String session;

    /** @param session the table's name, with its schema or without */
    Tables(String session) {
        this.session = session;
    }

    /** One row for each session, and for a while one for each id that a session gave up, which leads to the session's. */
    String session() {
        return session;
    }

    /** One row for each value. */
    String value() {
        return session + "_value";
    }

    /** The record key of the session that has this id, or had it; takes the session key. */
    String recordKey() {
        return "SELECT COALESCE(moved_to, record_key) FROM " + session + " WHERE session_key = ?";
    }

    /** What the row of a given-up id has in common with the session's, behind {@code moved_to}; takes the end of the grace. */
    String forwardColumns() {
        return "space_key, space, id, issued_at, max_age, ?";
    }

    /** An index is in its table's schema, and is named without it. */
    String index() {
        return session.substring(session.indexOf('.') + 1) + "_expiry";
    }
}
