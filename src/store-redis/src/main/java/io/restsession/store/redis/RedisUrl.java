package io.restsession.store.redis;

import io.restsession.core.config.ConfigurationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A store URL, taken apart and checked:
 * {@code redis://[user:password@]host[:port][/database][?prefix=...]}, with {@code rediss} for TLS;
 * {@code redis+sentinel://[user:password@]host:port,host:port/master-name[/database][?...]};
 * {@code redis+cluster://[user:password@]host:port,host:port[?...]}. No message of it shows a user or a password. Immutable.
 */
final class RedisUrl {

    private static final String DEFAULT_PREFIX = "rest-session:";
    private static final int MOST_DATABASES_DIGITS = 6;

    private final Topology topology;
    private final boolean tls;
    private final Login login;
    private final List<Address> addresses;
    private final String masterName;
    private final int database;
    private final Login sentinelLogin;
    private final String prefix;

    /**
     * @throws ConfigurationException if anything in it is wrong
     */
    RedisUrl(String url) {
        int colon = url.indexOf(':');
        String scheme = url.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
        topology = Topology.of(scheme);
        tls = scheme.startsWith("rediss");
        if (!url.startsWith("//", colon + 1)) {
            throw wrong("\"" + scheme + ":\" is not followed by \"//\"");
        }
        String[] restAndQuery = halves(url.substring(colon + 3), '?');
        String[] authorityAndPath = halves(restAndQuery[0], '/');
        requireEncoded(authorityAndPath[1], restAndQuery[1], url);
        int at = authorityAndPath[0].lastIndexOf('@');
        login = at < 0 ? Login.NONE : login(authorityAndPath[0].substring(0, at));
        addresses = addresses(authorityAndPath[0].substring(at + 1));
        String[] path = authorityAndPath[1] == null || authorityAndPath[1].isEmpty() ? new String[0] : authorityAndPath[1].split("/", -1);
        masterName = topology == Topology.SENTINEL ? masterName(path) : null;
        database = database(topology == Topology.SENTINEL ? Arrays.copyOfRange(path, 1, path.length) : path);
        Map<String, String> parameters = parameters(restAndQuery[1]);
        sentinelLogin = new Login(parameters.get("sentinelUser"), parameters.get("sentinelPassword"));
        prefix = prefix(parameters.get("prefix"));
    }

    Topology topology() {
        return topology;
    }

    boolean tls() {
        return tls;
    }

    Login login() {
        return login;
    }

    /** The servers, or the sentinels. */
    List<Address> addresses() {
        return addresses;
    }

    /** Under Sentinel only; else null. */
    String masterName() {
        return masterName;
    }

    int database() {
        return database;
    }

    /** As whom the sentinels know us. */
    Login sentinelLogin() {
        return sentinelLogin;
    }

    /** What all keys begin with. */
    String prefix() {
        return prefix;
    }

    /** A password with such a character in it would be taken apart, and pieces of it shown. */
    private void requireEncoded(String path, String query, String url) {
        if (url.indexOf('#') >= 0 || path != null && path.indexOf('@') >= 0 || query != null && query.indexOf('@') >= 0) {
            throw wrong("where a user, password or other value has one of the characters / ? # @ in it, write %2F %3F %23 %40 for it");
        }
    }

    private Login login(String text) {
        String[] userAndPassword = halves(text, ':');
        String user = decoded(userAndPassword[0], "the user");
        String password = userAndPassword[1] == null ? null : decoded(userAndPassword[1], "the password");
        return new Login(user.isEmpty() ? null : user, password == null || password.isEmpty() ? null : password);
    }

    private List<Address> addresses(String text) {
        if (text.isEmpty()) {
            throw wrong("it names no host");
        }
        List<Address> all = new ArrayList<>();
        for (String each : text.split(",", -1)) {
            try {
                all.add(Address.read(each, topology.port()));
            } catch (IllegalArgumentException e) {
                throw wrong(e.getMessage());
            }
        }
        if (topology == Topology.SINGLE && all.size() > 1) {
            throw wrong("it names several hosts. For several, use redis+sentinel:// or redis+cluster://");
        }
        return Collections.unmodifiableList(all);
    }

    private String masterName(String[] path) {
        String name = path.length == 0 ? "" : decoded(path[0], "the master's name");
        if (name.isEmpty()) {
            throw wrong("it does not name the master, as the sentinels know it");
        }
        return name;
    }

    private int database(String[] path) {
        if (path.length == 0) {
            return 0;
        }
        if (topology == Topology.CLUSTER) {
            throw wrong("a cluster has no databases, so that nothing stands behind the hosts");
        }
        if (path.length > 1 || !path[0].matches("[0-9]{1," + MOST_DATABASES_DIGITS + "}")) {
            throw wrong("the database is not a number such as 0");
        }
        return Integer.parseInt(path[0]);
    }

    private Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        if (query == null || query.isEmpty()) {
            return parameters;
        }
        Set<String> known = new HashSet<>(Collections.singleton("prefix"));
        if (topology == Topology.SENTINEL) {
            known.addAll(Arrays.asList("sentinelUser", "sentinelPassword"));
        }
        for (String each : query.split("&", -1)) {
            String[] nameAndValue = halves(each, '=');
            if (!known.contains(nameAndValue[0])) {
                throw wrong((nameAndValue[0].matches("[A-Za-z]{1,30}") ? "there is no parameter \"" + nameAndValue[0] + '"'
                    : "one of its parameters is unknown") + ". Behind the ? there may be " + (topology == Topology.SENTINEL
                    ? "prefix, sentinelUser and sentinelPassword" : "prefix"));
            }
            String value = nameAndValue[1] == null ? "" : decoded(nameAndValue[1], nameAndValue[0]);
            if (value.isEmpty()) {
                throw wrong(nameAndValue[0] + " has no value");
            }
            if (parameters.put(nameAndValue[0], value) != null) {
                throw wrong(nameAndValue[0] + " is given twice");
            }
        }
        return parameters;
    }

    private String prefix(String given) {
        if (given == null) {
            return DEFAULT_PREFIX;
        }
        if (topology == Topology.CLUSTER && (given.indexOf('{') >= 0 || given.indexOf('}') >= 0)) {
            throw wrong("with { or } in their prefix, all keys would be on one server of the cluster");
        }
        return given;
    }

    private String decoded(String text, String what) {
        String decoded = Percent.decoded(text);
        if (decoded == null) {
            throw wrong("in " + what + ", % is not followed by the two hexadecimal digits of a byte of UTF-8. Write %25 for a % itself");
        }
        return decoded;
    }

    /** Before and behind the first such character; null: there is none. */
    private static String[] halves(String text, char between) {
        int at = text.indexOf(between);
        return at < 0 ? new String[] {text, null} : new String[] {text.substring(0, at), text.substring(at + 1)};
    }

    private ConfigurationException wrong(String what) {
        return new ConfigurationException("rest.session.store: write " + topology.form() + ". Here, " + what + '.');
    }
}
