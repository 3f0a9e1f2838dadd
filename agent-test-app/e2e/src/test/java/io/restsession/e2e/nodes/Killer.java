package io.restsession.e2e.nodes;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Kills a node every second, each in its turn, and starts it again; where there are several, one is always left. */
final class Killer {

    private final List<Node> nodes;
    private final RoundRobinProxy proxy;
    private int next;

    Killer(List<Node> nodes, RoundRobinProxy proxy) {
        this.nodes = nodes;
        this.proxy = proxy;
    }

    /** Returns when all nodes are up again. */
    void kill(int times) throws Exception {
        Semaphore mayDie = new Semaphore(Math.max(1, nodes.size() - 1));
        ExecutorService starting = Executors.newCachedThreadPool();
        try {
            for (int kills = 0; kills < times; kills++) {
                // The pause that is wanted, and no event: the nodes are to run for a while between two deaths.
                TimeUnit.SECONDS.sleep(1);
                mayDie.acquire();
                Node node = nodes.get(next++ % nodes.size());
                synchronized (node) {
                    node.kill();
                }
                starting.submit(() -> {
                    synchronized (node) {
                        node.start();
                    }
                    proxy.nodeIsUp();
                    mayDie.release();
                });
            }
            mayDie.acquire(Math.max(1, nodes.size() - 1));
        } finally {
            starting.shutdownNow();
        }
    }
}
