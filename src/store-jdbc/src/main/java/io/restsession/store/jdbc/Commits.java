package io.restsession.store.jdbc;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Writes to one session, each all or nothing, on a connection that commits by itself. The session's row keeps its record key
 * for life, and the rows of ids that it gave up lead there. Every write locks the row under that key before it touches anything
 * else, and no other: so writes to a session wait for one another, never in a circle, and never miss one another.
 */
interface Commits {

    /** @return whether it was added; false: there is a row of this id already */
    boolean create(Connection connection, NewSession session) throws SQLException;

    /**
     * @param key   of the id that the session was loaded under
     * @param newId the id it gets; null: it keeps its own
     */
    CommitResult update(Connection connection, byte[] key, Delta delta, NewId newId, long now) throws SQLException;

    void delete(Connection connection, byte[] key, long now) throws SQLException;
}
