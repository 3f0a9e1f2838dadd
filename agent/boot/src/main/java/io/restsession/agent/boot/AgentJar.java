package io.restsession.agent.boot;

import java.io.File;
import java.io.IOException;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** What the agent's jar must be before its content may be shown to every class in the JVM. */
final class AgentJar {

    private static final String MARK = "Rest-Session-Agent";

    private AgentJar() {
    }

    /**
     * Why this jar must not go on the bootstrap class loader's path.
     *
     * @return a line for the user, or null if it is the agent's own jar and nothing else
     */
    static String whyNotForBootstrap(File jar) throws IOException {
        if (!jar.isFile()) {
            return "the agent must be started from its own jar, not from " + jar + "; the application runs without sessions.";
        }
        try (JarFile opened = new JarFile(jar)) {
            Manifest manifest = opened.getManifest();
            String stranger = stranger(opened);
            if (manifest == null || manifest.getMainAttributes().getValue(MARK) == null || stranger != null) {
                return jar + " is not the agent's own jar" + (stranger == null ? "" : ": it also holds " + stranger)
                    + ". The agent can't work from inside another jar; start with -javaagent:rest-session-agent.jar and leave the agent"
                    + " out of the application. The application runs without sessions.";
            }
            return null;
        }
    }

    private static String stranger(JarFile jar) {
        for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements();) {
            String name = entries.nextElement().getName();
            boolean ours = name.startsWith("inst/") || name.startsWith("META-INF/") || name.startsWith("io/restsession/")
                || name.equals("io/");
            if (!ours) {
                return name;
            }
        }
        return null;
    }
}
