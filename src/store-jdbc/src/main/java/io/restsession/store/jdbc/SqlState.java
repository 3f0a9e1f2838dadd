package io.restsession.store.jdbc;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** What a database said is wrong: by its SQLSTATE, and by its own number where the SQLSTATE says too little. */
enum SqlState {
    DUPLICATE_KEY("23505", "1062"),
    /** Of two transactions that wait for one another, this one was given up; or it must be done again. */
    CONFLICT("40001", "40P01", "1213", "90131"),
    LOCK_WAIT("55P03", "1205", "HYT00", "50200"),
    NO_TABLE("42P01", "42S02", "42S03", "42S04", "1146"),
    NO_COLUMN("42703", "42S22", "1054"),
    NO_SCHEMA("3F000", "90079"),
    WRONG_LOGIN("28P01", "28000", "1045", "1698"),
    NO_DATABASE("3D000", "1049", "1046", "90013", "90146", "90149"),
    NOT_PERMITTED("42501", "1044", "1142", "1143", "1227", "1370", "90096"),
    TOO_MANY_CONNECTIONS("53300", "1040", "1203", "1226"),
    STARTING_OR_STOPPING("57P01", "57P02", "57P03", "1053", "90098", "90121"),
    READ_ONLY("25006", "1290", "1792", "1836", "90097"),
    DISK_FULL("53100", "1021", "1114", "3675", "90031"),
    NO_ANSWER_IN_TIME("57014", "1969", "3024", "57014"),
    TOO_LARGE("54000", "1153", "1301");

    private final Set<String> codes;

    SqlState(String... codes) {
        this.codes = Collections.unmodifiableSet(new HashSet<>(Arrays.asList(codes)));
    }

    /** Whether the database, or the driver, said this. */
    boolean is(SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException && says((SQLException) cause)) {
                return true;
            }
        }
        return false;
    }

    private boolean says(SQLException e) {
        return e.getSQLState() != null && codes.contains(e.getSQLState())
            || e.getErrorCode() != 0 && codes.contains(String.valueOf(e.getErrorCode()));
    }
}
