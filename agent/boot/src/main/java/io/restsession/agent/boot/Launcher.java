package io.restsession.agent.boot;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts what is inside the agent's class loader, once in a JVM. */
public final class Launcher {

    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private Launcher() {
    }

    /** Called by name, since the caller may be a copy of {@link Agent} on another class loader. */
    public static void start(File jar, String arguments, Instrumentation instrumentation) throws Throwable {
        if (!STARTED.compareAndSet(false, true)) {
            System.err.println("[rest-session] WARN The agent is in this JVM already; the second start is ignored, with its arguments.");
            return;
        }
        try {
            call(jar, "io.restsession.agent.start.Start", new Class<?>[] {String.class, Instrumentation.class}, arguments, instrumentation);
        } catch (Throwable e) {
            STARTED.set(false);
            throw e;
        }
    }

    static void commandLine(File jar, String[] arguments) throws Throwable {
        call(jar, "io.restsession.agent.cli.CommandLine", new Class<?>[] {File.class, String[].class}, jar, arguments);
    }

    private static void call(File jar, String type, Class<?>[] parameters, Object... arguments) throws Throwable {
        AgentClassLoader loader = new AgentClassLoader(jar);
        try {
            Class.forName(type, true, loader).getMethod("run", parameters).invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
