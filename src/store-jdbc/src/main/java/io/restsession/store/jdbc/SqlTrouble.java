package io.restsession.store.jdbc;

import io.restsession.core.config.Settings;
import io.restsession.core.store.StoreException;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.regex.Pattern;

/** What a database's errors mean to the people who run it. Immutable. */
final class SqlTrouble {

    private static final int LONGEST = 200;

    /** Keys, ids and values look like this; what a database says otherwise does not. */
    private static final Pattern LONG_RUN = Pattern.compile("[\\w/+=\\\\-]{22,}");

    private final String where;
    private final Unspoken unspoken;
    private final int connections;
    private final int answerMillis;
    private final int connectMillis;

    SqlTrouble(JdbcUrl url, Settings settings) {
        where = url.where();
        unspoken = new Unspoken(url, settings);
        connections = settings.storeConnections();
        answerMillis = settings.storeTimeoutMillis();
        connectMillis = settings.storeConnectTimeoutMillis();
    }

    /** The database, for messages. */
    String where() {
        return where;
    }

    /** Whether the connection is of no use any more. */
    static boolean isBroken(SQLException e) {
        String state = e.getSQLState();
        return state != null && state.startsWith("08") || e instanceof SQLNonTransientConnectionException
            || e instanceof SQLRecoverableException || e instanceof SQLTransientConnectionException
            || SqlState.STARTING_OR_STOPPING.is(e) || isTimeout(e);
    }

    /** Whether a server that was there has gone. */
    static boolean isCutOff(SQLException e) {
        return isBroken(e) && !isTimeout(e) && !has(e, ConnectException.class) && !SqlState.STARTING_OR_STOPPING.is(e)
            && (has(e, EOFException.class) || has(e, SocketException.class));
    }

    /** Whether nothing came back, not even the server's own word that it took too long: others may be dead in the same way. */
    static boolean isSilent(SQLException e) {
        return has(e, SocketTimeoutException.class);
    }

    /** Whether no answer came in time: then nothing is known, and asking again would only take as long again. */
    static boolean isTimeout(SQLException e) {
        return e instanceof SQLTimeoutException || has(e, SocketTimeoutException.class) || SqlState.NO_ANSWER_IN_TIME.is(e);
    }

    /** No connection was to be had. */
    StoreException connecting(SQLException e) {
        if (!has(e, ConnectException.class) && !isTimeout(e) && e instanceof SQLTransientConnectionException && e.getCause() == null) {
            return StoreException.outOfReach(where + ": no connection within " + connectMillis + " ms"
                + " (rest.session.store.connectTimeout): all " + connections + " (rest.session.store.connections) are in use,"
                + " or the server does not answer.", unspoken.showable(e));
        }
        return StoreException.outOfReach(where + ": " + reason(e), unspoken.showable(e));
    }

    /** A statement failed. */
    StoreException asking(SQLException e) {
        if (isBroken(e) || isTimeout(e)) {
            return StoreException.outOfReach(where + ": " + reason(e), unspoken.showable(e));
        }
        return new StoreException(where + ": " + reason(e), unspoken.showable(e));
    }

    private String reason(SQLException e) {
        if (SqlState.WRONG_LOGIN.is(e)) {
            return "user or password is wrong, or this user may not connect from here: see rest.session.store.user and"
                + " rest.session.store.password (" + inItsWords(e) + ").";
        }
        if (SqlState.NO_DATABASE.is(e)) {
            return "there is no such database: create it, or correct its name in rest.session.store.";
        }
        if (SqlState.TOO_MANY_CONNECTIONS.is(e)) {
            return "the server takes no more connections: raise its limit, or lower rest.session.store.connections (" + connections + ").";
        }
        if (SqlState.NOT_PERMITTED.is(e)) {
            return "the user may not do this (" + inItsWords(e) + "). It needs SELECT, INSERT, UPDATE and DELETE on both tables.";
        }
        if (SqlState.READ_ONLY.is(e)) {
            return "it is read-only, as a replica is: let rest.session.store name the server that takes writes.";
        }
        if (SqlState.DISK_FULL.is(e)) {
            return "it has no room left on its disk (" + inItsWords(e) + ").";
        }
        if (SqlState.TOO_LARGE.is(e)) {
            return "a session is larger than the server takes in one statement (" + inItsWords(e) + "): raise its limit"
                + " (max_allowed_packet), or store less.";
        }
        if (SqlState.NO_TABLE.is(e) || SqlState.NO_COLUMN.is(e)) {
            return "a table is gone or was changed (" + inItsWords(e) + "); it is looked for again with the next call.";
        }
        if (SqlState.LOCK_WAIT.is(e)) {
            return "something else has held this session's row for too long (rest.session.store.timeout is " + answerMillis + " ms).";
        }
        if (SqlState.STARTING_OR_STOPPING.is(e)) {
            return "it is starting or shutting down.";
        }
        return outOfReach(e);
    }

    private String outOfReach(SQLException e) {
        if (has(e, UnknownHostException.class)) {
            return "there is no host of this name.";
        }
        if (has(e, NoRouteToHostException.class)) {
            return "there is no way to this host: see the network and its firewalls.";
        }
        if (isTimeout(e)) {
            return "no answer within " + answerMillis + " ms (rest.session.store.timeout): it is overloaded, or hangs.";
        }
        if (has(e, ConnectException.class)) {
            return "the connection was refused: is the database running, and are host and port right?";
        }
        if (isBroken(e)) {
            return "the connection broke (" + inItsWords(e) + "): was the database restarted?";
        }
        return "it answered with an error (" + inItsWords(e) + ").";
    }

    /** What the database says itself, on one line and without what may be a key, an id or a value. */
    String inItsWords(SQLException e) {
        Throwable first = e;
        while (first instanceof SQLTransientConnectionException && first.getCause() != null) {
            first = first.getCause();
        }
        String message = String.valueOf(first.getMessage());
        int end = message.indexOf('\n');
        String line = LONG_RUN.matcher(unspoken.blanked(end < 0 ? message : message.substring(0, end))).replaceAll("...");
        return (line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line).trim();
    }

    private static boolean has(Throwable e, Class<? extends Throwable> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
