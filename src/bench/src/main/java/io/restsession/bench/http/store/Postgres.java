package io.restsession.bench.http.store;

import io.restsession.bench.process.Cpu;
import io.restsession.bench.process.Jvm;
import io.restsession.bench.process.Parent;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL that waits for no disk. Started by a JVM of its own, from which it inherits its CPU. Not thread-safe. */
public final class Postgres implements AutoCloseable {

    private final Jvm jvm;
    private final int port;
    private int databases;

    private Postgres(Jvm jvm) throws IOException {
        this.jvm = jvm;
        port = Integer.parseInt(jvm.await("ready"));
    }

    public static Postgres start() throws IOException {
        return new Postgres(new Jvm.Command().cpus(Cpu.OF_LOAD_AND_STORES).start(Postgres.class.getName()));
    }

    public static void main(String[] arguments) throws IOException {
        // Closes itself when the JVM ends.
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Parent.serve(postgres.getPort());
    }

    /** @return the URL of an empty database */
    public String newDatabase() throws SQLException {
        String name = "sessions" + ++databases;
        try (Connection connection = DriverManager.getConnection(url("postgres")); Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return url(name);
    }

    @Override
    public void close() throws IOException {
        jvm.close();
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + '/' + database + "?user=postgres";
    }
}
