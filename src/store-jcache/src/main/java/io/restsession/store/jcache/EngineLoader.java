package io.restsession.store.jcache;

import java.net.URL;
import java.net.URLClassLoader;

/**
 * Loads an engine: from its jars and the JDK, and the JSR-107 interfaces from where this class came from. The application's
 * classes and the libraries this store's neighbours bring are not seen, so that none of them can be of a version that the engine
 * does not expect.
 */
final class EngineLoader extends URLClassLoader {

    EngineLoader(URL[] jars) {
        super(jars, new Interfaces());
    }

    /** The same in every JVM: engines have been seen to put it into names. */
    @Override
    public String toString() {
        return "rest-session-jcache";
    }

    private static final class Interfaces extends ClassLoader {

        private static final String PACKAGE = "javax.cache.";

        Interfaces() {
            super(platform());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith(PACKAGE)) {
                return Class.forName(name, false, EngineLoader.class.getClassLoader());
            }
            throw new ClassNotFoundException(name);
        }

        /** The loader of the JDK's own modules: the extension loader on Java 8. */
        private static ClassLoader platform() {
            ClassLoader loader = ClassLoader.getSystemClassLoader();
            while (loader.getParent() != null) {
                loader = loader.getParent();
            }
            return loader;
        }
    }
}
