package io.restsession.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** The parameters of a statement, set one after the other. */
final class Parameters {

    private final PreparedStatement statement;
    private int last;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    Parameters bytes(byte[] bytes) throws SQLException {
        statement.setBytes(++last, bytes);
        return this;
    }

    Parameters number(long number) throws SQLException {
        statement.setLong(++last, number);
        return this;
    }

    Parameters all(Collection<byte[]> each) throws SQLException {
        for (byte[] bytes : each) {
            bytes(bytes);
        }
        return this;
    }

    /** An array of byte strings, where the database has such a thing. */
    Parameters array(byte[][] elements) throws SQLException {
        statement.setArray(++last, statement.getConnection().createArrayOf("bytea", elements));
        return this;
    }

    /** As many parameters, for a list in SQL. */
    static String marks(int count) {
        return repeated("?", count);
    }

    static String repeated(String text, int count) {
        StringBuilder all = new StringBuilder(count * (text.length() + 1));
        for (int i = 0; i < count; i++) {
            all.append(i == 0 ? "" : ",").append(text);
        }
        return all.toString();
    }
}
