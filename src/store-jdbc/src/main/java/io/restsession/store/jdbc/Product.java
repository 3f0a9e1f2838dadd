package io.restsession.store.jdbc;

import java.util.Locale;

/** The databases there are, as far as URLs tell them apart. */
enum Product {
    POSTGRESQL("PostgreSQL", 5432, '?', '&', "jdbc:postgresql://host:5432/database"),
    MARIADB("MariaDB", 3306, '?', '&', "jdbc:mariadb://host:3306/database"),
    MYSQL("MySQL", 3306, '?', '&', "jdbc:mysql://host:3306/database"),
    H2("H2", 0, ';', ';', "jdbc:h2:tcp://host/~/database");

    private final String words;
    private final int port;
    private final char optionsBegin;
    private final char optionsGoOn;
    private final String example;

    Product(String words, int port, char optionsBegin, char optionsGoOn, String example) {
        this.words = words;
        this.port = port;
        this.optionsBegin = optionsBegin;
        this.optionsGoOn = optionsGoOn;
        this.example = example;
    }

    /** Its name in a URL. */
    String scheme() {
        return words.toLowerCase(Locale.ROOT);
    }

    /** Whether it is always a server with an address of its own. */
    boolean isServer() {
        return port != 0;
    }

    int port() {
        return port;
    }

    char optionsBegin() {
        return optionsBegin;
    }

    char optionsGoOn() {
        return optionsGoOn;
    }

    String example() {
        return example;
    }

    @Override
    public String toString() {
        return words;
    }
}
