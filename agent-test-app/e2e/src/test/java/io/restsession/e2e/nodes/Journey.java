package io.restsession.e2e.nodes;

import io.restsession.e2e.harness.ProbeServer;
import java.util.Map;

/** What a user does with an application, one click after another. */
@FunctionalInterface
interface Journey {

    String PATIENCE = "20s";

    /** @param killed ends the node that clicks go to; the next one is answered by another */
    void go(Browser browser, Runnable killed);

    /** On two nodes that share this Redis. */
    default void onTwoNodes(ProbeServer application) {
        try (Redis redis = new Redis()) {
            redis.start();
            onTwoNodes(application, redis.url());
        }
    }

    /** On two nodes that share a store. */
    default void onTwoNodes(ProbeServer application, String store) {
        // The nodes start beside each other, on a machine that may have more to do: here no answer is late.
        Map<String, String> settings = Map.of("store", store, "store.timeout", PATIENCE, "store.connectTimeout", PATIENCE);
        try (TwoNodes nodes = new TwoNodes(application, settings)) {
            try {
                go(nodes.browser(), nodes::kill);
            } catch (Throwable failure) {
                throw new AssertionError(failure.getMessage() + "\n" + nodes.dump(), failure);
            }
        }
    }
}
