package io.restsession.e2e.httpsession;

import io.restsession.e2e.contract.Contract;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a client sees is the same with the agent and without. */
abstract class ParityTheme extends Contract {

    /** Scenes that differ on purpose on servers whose names begin so. */
    private static final Map<String, String> ON_PURPOSE = Map.of(
        // Jetty 12 refuses a request with two good ids. Ids are verified before it sees them, and the cookie's counts, as elsewhere.
        "an id in the URL and another in a cookie", "jetty-12");

    private final boolean exactly;

    /** @param exactly whether nothing may differ at all */
    ParityTheme(Running running, boolean exactly) {
        super(running);
        this.exactly = exactly;
    }

    @TestFactory
    Stream<DynamicTest> everySceneIsTheSame() throws IOException {
        int bare = running.portWithoutAgent();
        CompletableFuture<Map<String, List<String>>> playing = CompletableFuture.supplyAsync(() -> Script.play(bare, exactly));
        Map<String, List<String>> seen = Script.play(running.port(), exactly);
        Map<String, List<String>> expected = playing.join();
        keep("without", expected);
        keep("with", seen);
        return expected.keySet().stream().filter(scene -> !isOnPurpose(scene)).map(scene -> DynamicTest.dynamicTest(scene,
            () -> Difference.assertNone(scene, expected.get(scene), seen.get(scene))));
    }

    private boolean isOnPurpose(String scene) {
        String servers = ON_PURPOSE.get(scene);
        return !exactly && servers != null && running.server().name().startsWith(servers);
    }

    /** For people who want to read it. */
    private void keep(String how, Map<String, List<String>> seen) throws IOException {
        StringBuilder text = new StringBuilder();
        seen.forEach((scene, lines) -> text.append("=== ").append(scene).append(" ===\n").append(String.join("\n", lines)).append("\n\n"));
        String name = running.toString().replace(' ', '-') + (exactly ? "-off-" : "-") + how + ".txt";
        Files.writeString(Scratch.folder("scenes").resolve(name), text);
    }
}
