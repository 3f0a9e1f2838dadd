package io.restsession.agent.cli;

import io.restsession.core.store.StoreException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** One line on what to do about a failure, from the deepest cause that tells. Drivers are told by names, since none is linked here. */
final class Advice {

    private static final String GENERAL = "see what the server's own log says at this time; --set log.level=debug may tell more here.";

    private static final String[][] BY_TEXT = {
        {"gave back something else",
            "name one server that takes writes and gives them back at once: no copy that lags, no proxy that spreads calls over several."},
        {"configurationexception",
            "correct that setting."},
        {"unknownhost|unresolvedaddress|name or service not known",
            "the host's name means nothing on this machine: check its spelling in the URL, and this machine's DNS."},
        {"connection refused|connectexception: refused",
            "nothing listens there: see that the server runs, and that host and port in the URL are its own."},
        {"noroutetohost|network is unreachable|no route to host",
            "there is no way to that host from this machine: check the network, and the address in the URL."},
        {"sslexception|sslhandshake|certificate|certpath",
            "see that the server speaks TLS on this port, and that this Java trusts its certificate (-Djavax.net.ssl.trustStore=...)."},
        {"noauth|wrongpass|noperm|user and password|credentials|password authentication failed|access denied for user|invalidpassword"
                + "|invalid password|sqlstate 28",
            "the server does not take this user with this password: check rest.session.store.user and rest.session.store.password, or those"
                + " in the URL, and what that user may do there."},
        {"sqlstate 42501|permission denied for|command denied",
            "this user may not do that in the database: let somebody who may run what the command ddl prints, and grant reading"
                + " and writing."},
        {"sqlstate 3d000|unknown database|no database selected|sqlstate 42000/1049",
            "there is no such database: create it, or correct its name in the URL."},
        {"sqlstate 42p01|sqlstate 42s02|doesn't exist",
            "the tables are missing: let somebody who may create them run what the command ddl prints."},
        {"no suitable driver|classnotfound",
            "no carried driver takes this URL: name the driver's jar with rest.session.jdbc.driver.path, or correct the URL."},
        {"readonly|read-only|read only",
            "this is a copy that only reads, or a file without the right to write: name the server that takes writes, or give the right."},
        {"oom command not allowed|out of memory|disk full|no space left",
            "the server or the disk is full: give it room, and see that it does not drop sessions to make some."},
        {"locked|overlappingfilelock|in use",
            "another process has the store open; it serves one at a time: stop that application first, or ask it."},
        {"accessdenied|permission denied",
            "this user of the machine may not do that: give the right on the file and its folder, or run the command as the"
                + " application's user."},
        {"nosuchfile|filenotfound|no such file",
            "a file or folder is not there: create the folder, or correct the path in the URL."},
        {"timeout|timed out",
            "the server did not answer in time: is it overloaded, or does a firewall swallow what is sent? If it is only slow, raise"
                + " rest.session.store.timeout and rest.session.store.connectTimeout."},
    };

    private Advice() {
    }

    static String on(List<Throwable> chain) {
        for (int i = chain.size() - 1; i >= 0; i--) {
            String text = textOf(chain.get(i));
            for (String[] rule : BY_TEXT) {
                if (containsOne(text, rule[0])) {
                    return rule[1];
                }
            }
        }
        return isOutOfReach(chain) ? "see that the server runs, and that host and port in the URL are its own." : GENERAL;
    }

    private static String textOf(Throwable failure) {
        String state = isOfSql(failure.getClass()) ? " sqlstate " + ((SQLException) failure).getSQLState() + "/"
            + ((SQLException) failure).getErrorCode() : "";
        return (failure + state).toLowerCase(Locale.ROOT);
    }

    /** By name: a small Java may lack the module of the class. */
    private static boolean isOfSql(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (each.getName().equals("java.sql.SQLException")) {
                return true;
            }
        }
        return false;
    }

    private static boolean containsOne(String text, String alternatives) {
        for (String alternative : alternatives.split("\\|")) {
            if (text.contains(alternative)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutOfReach(List<Throwable> chain) {
        return chain.get(0) instanceof StoreException && ((StoreException) chain.get(0)).isOutOfReach();
    }
}
