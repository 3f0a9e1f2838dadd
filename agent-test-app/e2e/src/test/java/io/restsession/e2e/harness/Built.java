package io.restsession.e2e.harness;

import java.nio.file.Files;
import java.nio.file.Path;

/** What the build has made, by its place in the repository. */
public final class Built {

    private static final Path ROOT = root();

    private Built() {
    }

    public static Path agentJar() {
        return file("agent/target/rest-session-agent.jar");
    }

    public static Path apiJar() {
        return file("src/api/target/rest-session-api.jar");
    }

    public static Path countingStoreJar() {
        return file("agent-test-app/counting-store/target/counting-store.jar");
    }

    /** A file or folder of the repository, that must be there. */
    public static Path file(String path) {
        Path file = ROOT.resolve(path);
        if (!Files.exists(file)) {
            throw new IllegalStateException(path + " is not built. Run `mvn verify` in the root of the repository first; "
                + "after that this module can be run alone.");
        }
        return file;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("agent-test-app"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("The end-to-end tests run inside the repository only.");
            }
        }
        return folder;
    }
}
