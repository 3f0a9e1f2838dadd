package io.restsession.agent.boot;

import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.security.CodeSource;
import java.util.jar.JarFile;

/**
 * The agent's entry points: {@code -javaagent}, attach, and {@code java -jar}. Does as little as it can: where the jar was
 * renamed, its {@code Boot-Class-Path} does not find it, and this class is then a copy on the system class loader, which
 * must hand over to the one on the bootstrap loader.
 */
public final class Agent {

    /** As in the manifest. */
    private static final String BOOT_CLASS_PATH = "rest-session-agent.jar";

    private Agent() {
    }

    /** {@code -javaagent:rest-session-agent.jar[=key=value;…]}. */
    public static void premain(String arguments, Instrumentation instrumentation) throws Throwable {
        start(arguments, instrumentation);
    }

    /** Attached to a running JVM. */
    public static void agentmain(String arguments, Instrumentation instrumentation) throws Throwable {
        start(arguments, instrumentation);
    }

    /** {@code java -jar rest-session-agent.jar}. */
    public static void main(String[] arguments) throws Throwable {
        Launcher.commandLine(ownJar(), arguments);
    }

    private static void start(String arguments, Instrumentation instrumentation) throws Throwable {
        File jar;
        try {
            jar = ownJar();
            if (Agent.class.getClassLoader() != null) {
                String refusal = AgentJar.whyNotForBootstrap(jar);
                if (refusal != null) {
                    complain(refusal);
                    return;
                }
                instrumentation.appendToBootstrapClassLoaderSearch(new JarFile(jar));
            }
        } catch (IOException e) {
            complain("the agent's own jar can't be read, so the application runs without sessions: " + e);
            return;
        }
        Class<?> launcher = Class.forName("io.restsession.agent.boot.Launcher", true, null);
        try {
            launcher.getMethod("start", File.class, String.class, Instrumentation.class).invoke(null, jar, arguments, instrumentation);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static File ownJar() throws IOException {
        CodeSource source = Agent.class.getProtectionDomain().getCodeSource();
        if (source != null) {
            return file(source.getLocation());
        }
        File home = home();
        if (home != null && home.getName().equals(BOOT_CLASS_PATH)) {
            return home;
        }
        URL here = ClassLoader.getSystemResource("io/restsession/agent/boot/Agent.class");
        URLConnection connection = here == null ? null : here.openConnection();
        if (!(connection instanceof JarURLConnection)) {
            throw new IOException("it was not started from a jar but from " + here);
        }
        return file(((JarURLConnection) connection).getJarFileURL());
    }

    /** The jar on the system class path, which may be a copy of another name; null where it can't be told, as on Java 8. */
    private static File home() throws IOException {
        try {
            Class<?> home = Class.forName("io.restsession.agent.boot.Home", false, ClassLoader.getSystemClassLoader());
            CodeSource source = home.getProtectionDomain().getCodeSource();
            return source == null ? null : file(source.getLocation());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static File file(URL address) throws IOException {
        try {
            return new File(address.toURI());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException("its address is no file: " + address, e);
        }
    }

    private static void complain(String message) {
        System.err.println("[rest-session] ERROR " + message);
    }
}
