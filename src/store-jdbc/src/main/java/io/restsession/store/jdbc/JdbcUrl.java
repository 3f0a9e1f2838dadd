package io.restsession.store.jdbc;

import io.restsession.core.config.ConfigurationException;
import java.util.Locale;

/** The URL of a database, understood as far as messages and settings need it. Immutable. */
final class JdbcUrl {

    private static final String KEY = "rest.session.store: ";

    private final String url;
    private final Product product;

    /** @throws ConfigurationException if no such URL can be opened */
    JdbcUrl(String url) {
        this.url = url;
        product = product(url);
        if (product.isServer()) {
            checkAddress();
        }
        if (product == Product.POSTGRESQL) {
            checkOptions();
        }
    }

    /** The driver of PostgreSQL decodes them, and takes no URL where that fails. */
    private void checkOptions() {
        for (String option : options()) {
            for (int i = option.indexOf('%'); i >= 0; i = option.indexOf('%', i + 1)) {
                if (i + 2 >= option.length() || !isHexadecimal(option.charAt(i + 1)) || !isHexadecimal(option.charAt(i + 2))) {
                    throw malformed("has a % in its options that does not stand before two hexadecimal digits, as %25 does for itself");
                }
            }
        }
    }

    private static boolean isHexadecimal(char c) {
        return Character.digit(c, 16) >= 0;
    }

    private static Product product(String url) {
        String name = url.length() > 5 ? url.substring(5) : "";
        int colon = name.indexOf(':');
        if (colon > 0) {
            String given = name.substring(0, colon).toLowerCase(Locale.ROOT);
            for (Product product : Product.values()) {
                if (product.scheme().equals(given)) {
                    return product;
                }
            }
        }
        throw new ConfigurationException(KEY + "the JDBC store knows jdbc:postgresql:, jdbc:mariadb:, jdbc:mysql: and jdbc:h2: URLs,"
            + " and this is none of them.");
    }

    private void checkAddress() {
        String address = address();
        if (!address.startsWith("//")) {
            if (product != Product.POSTGRESQL && !address.contains("//")) {
                throw malformed("has no host");
            }
            return;
        }
        if (address.indexOf('@') >= 0) {
            throw new ConfigurationException(KEY + "the URL has an @ before its options, as if a user and a password stood before the host:"
                + " set these in rest.session.store.user and rest.session.store.password. It looks like " + product.example() + ".");
        }
        for (String host : hosts(address).split(",")) {
            if (host.indexOf('(') < 0) {
                checkPort(host);
            }
        }
    }

    private void checkPort(String host) {
        int colon = host.lastIndexOf(':');
        if (colon < 0 || host.endsWith("]")) {
            return;
        }
        try {
            int port = Integer.parseInt(host.substring(colon + 1));
            if (port > 0 && port < 65536) {
                return;
            }
        } catch (NumberFormatException e) {
            // As wrong as one that is out of range.
        }
        throw malformed("has a port that is no number from 1 to 65535");
    }

    private ConfigurationException malformed(String what) {
        return new ConfigurationException(KEY + "the URL " + what + ". It looks like " + product.example() + ".");
    }

    Product product() {
        return product;
    }

    /** As it was given: it may hold a password. */
    String asGiven() {
        return url;
    }

    /** The database in words: product, host, port and name. No user, no password and no option is in it. */
    String where() {
        String address = address();
        if (!product.isServer()) {
            return product + " at " + address;
        }
        if (!address.startsWith("//") || address.indexOf('(') >= 0) {
            return product.toString();
        }
        String hosts = hosts(address);
        int slash = address.indexOf('/', 2);
        String database = slash < 0 ? "" : address.substring(slash + 1);
        boolean needsPort = hosts.indexOf(',') < 0 && (hosts.lastIndexOf(':') < 0 || hosts.endsWith("]"));
        return product + " at " + (hosts.isEmpty() ? "localhost" : hosts) + (needsPort ? ":" + product.port() : "")
            + (database.isEmpty() ? "" : ", database " + database);
    }

    /** What stands between the product and the options. */
    private String address() {
        int from = 5 + product.scheme().length() + 1;
        int to = optionsStart();
        return url.substring(from, to);
    }

    private static String hosts(String address) {
        int slash = address.indexOf('/', 2);
        return address.substring(2, slash < 0 ? address.length() : slash);
    }

    private int optionsStart() {
        int start = url.indexOf(product.optionsBegin());
        return start < 0 ? url.length() : start;
    }

    /** Whether the URL sets this option. */
    boolean sets(String option) {
        for (String each : options()) {
            if (isNamed(each, option)) {
                return true;
            }
        }
        return false;
    }

    /** The URL for a driver, without these options. */
    String without(String... names) {
        StringBuilder kept = new StringBuilder(url.substring(0, optionsStart()));
        char before = product.optionsBegin();
        for (String option : options()) {
            boolean isKept = !option.isEmpty();
            for (String name : names) {
                isKept &= !isNamed(option, name);
            }
            if (isKept) {
                kept.append(before).append(option);
                before = product.optionsGoOn();
            }
        }
        return kept.toString();
    }

    /** Each {@code name=value}. */
    String[] options() {
        int start = optionsStart();
        return start == url.length() ? new String[0] : url.substring(start + 1).split(String.valueOf(product.optionsGoOn()));
    }

    private static boolean isNamed(String option, String name) {
        int end = option.indexOf('=');
        return option.substring(0, end < 0 ? option.length() : end).trim().equalsIgnoreCase(name);
    }
}
