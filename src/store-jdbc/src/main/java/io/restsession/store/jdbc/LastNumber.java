package io.restsession.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the last of several statements in one text says. */
final class LastNumber {

    private LastNumber() {
    }

    /** Runs them, and meets what any of them failed with. @return -1 if none of them says anything */
    static int of(PreparedStatement statement) throws SQLException {
        int number = -1;
        boolean isRows = statement.execute();
        while (isRows || statement.getUpdateCount() >= 0) {
            if (isRows) {
                try (ResultSet rows = statement.getResultSet()) {
                    number = rows.next() ? rows.getInt(1) : -1;
                }
            }
            isRows = statement.getMoreResults();
        }
        return number;
    }
}
