package io.restsession.store.jdbc;

import io.restsession.core.store.SessionStore;
import io.restsession.core.store.StoreTroubleContract;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class PostgresqlTroubleTest extends StoreTroubleContract {

    @TempDir
    Path folder;

    private int port;
    private EmbeddedPostgres server;

    @BeforeEach
    void findPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Override
    protected SessionStore open(int at) {
        return Databases.open("jdbc:postgresql://localhost:" + at + "/postgres", "store.user", "postgres",
            "store.connectTimeout", CONNECT_LIMIT + "ms", "store.timeout", ANSWER_LIMIT + "ms");
    }

    @Override
    protected void startServer() throws Exception {
        stop();
        server = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("data")).setCleanDataDirectory(false).setPort(port)
            .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").start();
    }

    @Override
    protected int serverPort() {
        return port;
    }

    /** The postmaster says in its folder who it is. */
    @Override
    protected ProcessHandle server() {
        try {
            String pid = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid")).get(0);
            return ProcessHandle.of(Long.parseLong(pid.trim())).orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
