package io.restsession.store.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.store.SessionStore;
import io.restsession.core.store.StoreException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS before a real server. The server of the tests has none of its own, so that a proxy ends it. */
class TlsTest extends RedisFixture {

    private static final char[] PASSWORD = "of the key store".toCharArray();

    /** Of a server that is known by its address only, and of those who trust it. */
    private static SSLContext context;

    private SSLContext before;
    private RedisProcess redis;

    @BeforeAll
    static void keys(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("keys");
        Process keytool = new ProcessBuilder(System.getProperty("java.home") + "/bin/keytool", "-genkeypair", "-keyalg", "EC", "-alias",
            "a", "-dname", "CN=redis", "-ext", "san=ip:127.0.0.1", "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass",
            new String(PASSWORD)).redirectErrorStream(true).start();
        assertEquals(0, keytool.waitFor(), () -> keytool.inputReader().lines().toList().toString());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    }

    @BeforeEach
    void start() throws Exception {
        before = SSLContext.getDefault();
        SSLContext.setDefault(context);
        redis = closing(RedisProcess.started());
    }

    @AfterEach
    void restore() {
        SSLContext.setDefault(before);
    }

    @Test
    void aServerThatIsTrustedIsUsed() throws Exception {
        SessionStore store = store("rediss://127.0.0.1:" + proxy());
        String id = created(store, "1");
        assertEquals("1", value(store, id));
        assertEquals("1", value(store(url(redis)), id));
    }

    @Test
    void aServerThatNobodyVouchesForIsNot() throws Exception {
        SSLContext.setDefault(before);
        assertRefused("rediss://127.0.0.1:" + proxy());
    }

    @Test
    void aServerOfAnotherNameIsNot() throws Exception {
        assertRefused("rediss://localhost:" + proxy());
    }

    @Test
    void aServerWithoutTlsIsNot() {
        assertRefused("rediss://127.0.0.1:" + redis.port());
    }

    private void assertRefused(String url) {
        StoreException refused = assertThrows(StoreException.class, () -> store(url, "store.connectTimeout", "500ms").load(SPACE, newId()));
        assertTrue(refused.isOutOfReach());
        assertTrue(refused.getMessage().contains("can't be reached"), refused.getMessage());
    }

    private int proxy() throws Exception {
        ServerSocket listening = context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        return closing(new Relay(listening, redis.port())).port();
    }
}
