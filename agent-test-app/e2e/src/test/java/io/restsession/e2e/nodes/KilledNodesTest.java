package io.restsession.e2e.nodes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.ProbeServer;
import io.restsession.e2e.harness.ProbeServers;
import io.restsession.e2e.harness.Scratch;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Clients click through a load balancer while a node is killed every second: no acknowledged value is lost, nobody is logged out. */
class KilledNodesTest {

    private static final int SESSIONS = 4;
    private static final int TABS = 2;
    private static final int KILLS = 8;

    @Test
    void redis() throws Exception {
        try (Redis redis = new Redis()) {
            redis.start();
            clickedThrough("tomcat-9", 3, Map.of("store", redis.url()));
        }
    }

    @Test
    void sealedInRedis() throws Exception {
        try (Redis redis = new Redis()) {
            redis.start();
            clickedThrough("undertow-2.3", 3, Map.of("store", redis.url(), "encrypt", "true"));
        }
    }

    @Test
    void postgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setDataDirectory(Scratch.newFolder("postgres")).start()) {
            clickedThrough("jetty-12.1-ee10", 3, Map.of("store", postgres.getJdbcUrl("postgres", "postgres")));
        }
    }

    /** One node, as a file has one owner: while it is down, nobody answers. */
    @Test
    void file() throws Exception {
        clickedThrough("undertow-2.3", 1, Map.of("store", "file:" + Scratch.newFolder("file").resolve("sessions")));
    }

    private static void clickedThrough(String server, int count, Map<String, String> settings) throws Exception {
        ProbeServer probe = ProbeServers.named(server);
        List<Node> nodes = new ArrayList<>();
        ExecutorService tabs = Executors.newFixedThreadPool(SESSIONS * TABS);
        try {
            for (int i = 0; i < count; i++) {
                nodes.add(new Node(probe, settings));
                nodes.get(i).start();
            }
            try (RoundRobinProxy proxy = new RoundRobinProxy(nodes)) {
                AtomicBoolean over = new AtomicBoolean();
                List<Clicker> clickers = clickers(proxy.port(), probe.path());
                List<Future<?>> clicking = new ArrayList<>();
                for (Clicker clicker : clickers) {
                    clicking.add(tabs.submit(() -> {
                        while (!over.get()) {
                            clicker.click();
                        }
                        clicker.click();
                    }));
                }
                new Killer(nodes, proxy).kill(KILLS);
                over.set(true);
                for (Future<?> each : clicking) {
                    each.get(1, TimeUnit.MINUTES);
                }
                assertTrue(clickers.stream().mapToInt(Clicker::unanswered).sum() > 0, "no node died under a click");
                assertTrue(clickers.stream().allMatch(clicker -> clicker.acknowledged() > KILLS));
            }
        } finally {
            tabs.shutdownNow();
            nodes.forEach(Node::close);
        }
    }

    /** The tabs of a browser have one session, and a key each. */
    private static List<Clicker> clickers(int port, String path) {
        List<Clicker> clickers = new ArrayList<>();
        for (int session = 0; session < SESSIONS; session++) {
            Client first = Client.of(port, path);
            first.run("set begun text yes");
            for (int tab = 0; tab < TABS; tab++) {
                clickers.add(new Clicker(first.twin(), "tab" + tab));
            }
            first.close();
        }
        return clickers;
    }
}
