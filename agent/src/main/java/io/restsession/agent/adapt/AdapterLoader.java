package io.restsession.agent.adapt;

import io.restsession.agent.boot.AgentClassLoader;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Defines an adapter's package where both the agent and the library can be seen: own classes, then the agent's, then the
 * application's. Held by what hangs on the library's own classes, so that it goes with them.
 */
final class AdapterLoader extends ClassLoader {

    private static final String AGENT = "io.restsession.";

    private final AgentClassLoader agent;
    private final ClassLoader application;
    private final String adapter;
    private final String ownPackage;

    /** Class files that were looked into, and are yet to be defined. */
    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    /**
     * @param application the library's class loader; null: bootstrap
     * @param adapter     the adapter's class name; its package is what this loader defines
     */
    AdapterLoader(AgentClassLoader agent, ClassLoader application, String adapter) {
        super(null);
        this.agent = agent;
        this.application = application;
        this.adapter = adapter;
        ownPackage = adapter.substring(0, adapter.lastIndexOf('.') + 1);
    }

    String adapter() {
        return adapter;
    }

    boolean isOwn(String name) {
        return name.startsWith(ownPackage);
    }

    /** The class file of one of its own classes; null if there is none of that name. */
    byte[] classFile(String name) throws IOException {
        byte[] bytes = agent.classFile(name);
        if (bytes != null) {
            read.put(name, bytes);
        }
        return bytes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (isOwn(name)) {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }
        return name.startsWith(AGENT) ? agent.loadClass(name) : Class.forName(name, false, application);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try {
            byte[] bytes = read.remove(name);
            if (bytes == null) {
                bytes = agent.classFile(name);
            }
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
