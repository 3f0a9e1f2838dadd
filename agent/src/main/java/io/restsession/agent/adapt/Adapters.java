package io.restsession.agent.adapt;

import io.restsession.agent.boot.AgentClassLoader;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.Adapter;
import io.restsession.agent.spi.Library;
import io.restsession.core.log.Log;
import io.restsession.core.session.SessionLayer;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The adapters: one for each library in each class loader that has it, linked when its first object comes by. Found through
 * {@link ClassValue}, which is fast and lets a class loader go with all that hangs on it. Thread-safe.
 */
public final class Adapters {

    private final SessionLayer layer;

    /** For each library: found by the class of any of its objects, kept with the class that is its heart. */
    private final ClassValue<Linked>[] byClass;
    private final ClassValue<Linked>[] byHeart;

    private final ReentrantLock linking = new ReentrantLock();

    private final LibrarySwitches switches = new LibrarySwitches();

    /** @param libraries at the index of their numbers */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Adapters(SessionLayer layer, Library[] libraries) {
        this.layer = layer;
        byClass = new ClassValue[Libraries.COUNT];
        byHeart = new ClassValue[Libraries.COUNT];
        for (Library library : libraries) {
            byClass[library.number()] = byClass(library);
            byHeart[library.number()] = byHeart(library);
        }
    }

    /** The adapter for an object of a library; null where the library is switched off. */
    Adapter forObject(int library, Object object) {
        Linked linked = byClass[library].get(object.getClass());
        return linked.isOff() ? null : linked.adapter;
    }

    private ClassValue<Linked> byClass(final Library library) {
        return new ClassValue<Linked>() {
            @Override
            protected Linked computeValue(Class<?> type) {
                try {
                    return linked(library, Class.forName(library.heart(), false, type.getClassLoader()));
                } catch (ClassNotFoundException | LinkageError e) {
                    switchOff(library, type.getClassLoader(), library.heart());
                    return new Linked(library.number(), switches.of(type.getClassLoader()), null);
                }
            }
        };
    }

    /**
     * Where a server starts and its first request comes at once, one of both threads links and the other waits. Not for ever: it may have
     * begun to initialise a class that the first one needs.
     */
    private Linked linked(Library library, Class<?> heart) {
        ClassValue<Linked> adapters = byHeart[library.number()];
        boolean isLocked = false;
        try {
            isLocked = linking.tryLock(1, TimeUnit.SECONDS);
            return adapters.get(heart);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return adapters.get(heart);
        } finally {
            if (isLocked) {
                linking.unlock();
            }
        }
    }

    private ClassValue<Linked> byHeart(final Library library) {
        return new ClassValue<Linked>() {
            @Override
            protected Linked computeValue(Class<?> heart) {
                return link(library, heart.getClassLoader());
            }
        };
    }

    /** Switches a library off for one class loader, since one of its classes is not what we know. Said once. */
    public void switchOff(Library library, ClassLoader loader, String misfit) {
        if (switches.of(loader).turnOff(library.number())) {
            Log.warn("This version of a library is not one the agent knows: " + library.name() + " is supported, but " + misfit
                + " did not match. The agent leaves it alone" + (loader == null ? "." : " in " + loader.getClass().getName() + "."));
        }
    }

    /** Switches a library off for one class loader, since another one claims the same class there and fits. */
    public void standAside(Library library, ClassLoader loader) {
        switches.of(loader).turnOff(library.number());
    }

    private Linked link(Library library, ClassLoader loader) {
        LibrarySwitches.OfLoader state = switches.of(loader);
        if (!state.isOff(library.number())) {
            try {
                AdapterLoader defining = new AdapterLoader((AgentClassLoader) Adapters.class.getClassLoader(), loader, library.adapter());
                new LinkCheck(defining).check();
                Class<?> type = defining.loadClass(library.adapter());
                Adapter adapter = (Adapter) type.getConstructor(SessionLayer.class).newInstance(layer);
                Log.debug("Attached to " + library.name() + '.');
                return new Linked(library.number(), state, adapter);
            } catch (Misfit e) {
                switchOff(library, loader, e.getMessage());
            } catch (ReflectiveOperationException | LinkageError | IOException e) {
                switchOff(library, loader, e.toString());
            }
        }
        return new Linked(library.number(), state, null);
    }

    private static final class Linked {

        private final int library;
        private final LibrarySwitches.OfLoader state;
        private final Adapter adapter;

        Linked(int library, LibrarySwitches.OfLoader state, Adapter adapter) {
            this.library = library;
            this.state = state;
            this.adapter = adapter;
        }

        boolean isOff() {
            return state.isOff(library);
        }
    }
}
