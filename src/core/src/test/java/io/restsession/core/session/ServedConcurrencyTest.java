package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many requests of one session at the same time, on two nodes: whatever one of them wrote is there for its next one, and stays. */
class ServedConcurrencyTest {

    private static final int CLIENTS = 4;
    private static final int REQUESTS = 400;

    @Test
    void nothingIsLost() throws Exception {
        World one = new World();
        World two = new World(one);
        ServedSessions[] served = {serve(one), serve(two)};
        World[] nodes = {one, two};
        String token;
        try (World.Request request = one.request()) {
            served[0].begin(request.session);
            request.leave();
            token = request.token();
        }
        ExecutorService clients = Executors.newFixedThreadPool(2 * CLIENTS);
        try {
            List<Future<Void>> running = new ArrayList<>();
            for (int client = 0; client < 2 * CLIENTS; client++) {
                int node = client % 2;
                String name = "client-" + client;
                running.add(clients.submit(counting(nodes[node], served[node], token, name)));
            }
            for (Future<Void> each : running) {
                each.get();
            }
        } finally {
            clients.shutdownNow();
        }
        try (World.Request request = one.request(token)) {
            ServedSession session = served[0].find(request.session);
            for (int client = 0; client < 2 * CLIENTS; client++) {
                assertEquals(REQUESTS, session.get("client-" + client));
                assertEquals(REQUESTS, ((List<?>) session.get("client-" + client + "-list")).size());
            }
        }
        two.close();
        one.close();
    }

    private static ServedSessions serve(World node) {
        return node.layer.serve(node.layer.webApplications().server(), new FakeContainer());
    }

    private static Callable<Void> counting(World node, ServedSessions served, String token, String name) {
        return () -> {
            for (int i = 0; i < REQUESTS; i++) {
                count(node, served, token, name, i);
            }
            return null;
        };
    }

    @SuppressWarnings("unchecked")
    private static void count(World node, ServedSessions served, String token, String name, int expected) {
        try (World.Request request = node.request(token)) {
            ServedSession session = served.find(request.session);
            Integer before = (Integer) session.get(name);
            assertEquals(expected, before == null ? 0 : before, name);
            session.set(name, expected + 1);
            List<Integer> list = (List<Integer>) session.get(name + "-list");
            if (list == null) {
                list = new ArrayList<>();
                session.set(name + "-list", list);
            }
            assertEquals(expected, list.size(), name);
            list.add(expected);
        }
    }
}
