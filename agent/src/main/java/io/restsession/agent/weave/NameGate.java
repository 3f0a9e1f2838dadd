package io.restsession.agent.weave;

import io.restsession.agent.adapt.Adapters;
import io.restsession.agent.spi.Library;
import io.restsession.agent.spi.Weaving;
import io.restsession.core.log.Log;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Looks at every class that is loaded, by name only. The weaver is not even loaded before the first hit: an application
 * without a server we know pays a hash look-up a class.
 */
public final class NameGate implements ClassFileTransformer {

    private final Map<String, Claim> gate = new HashMap<>();
    private final Adapters adapters;

    /** A class to be woven, and for whom; libraries of different versions may claim the same one. */
    private static final class Claim {
        private final Library library;
        private final Weaving weaving;
        private final Claim next;

        Claim(Library library, Weaving weaving, Claim next) {
            this.library = library;
            this.weaving = weaving;
            this.next = next;
        }
    }

    public NameGate(Library[] libraries, Adapters adapters) {
        this.adapters = adapters;
        for (Library library : libraries) {
            for (Weaving weaving : library.weavings()) {
                String name = weaving.className().replace('.', '/');
                gate.put(name, new Claim(library, weaving, gate.get(name)));
            }
        }
    }

    /** Begins to look, and weaves again what was loaded before: all of a server, when the agent is attached to a running JVM. */
    public void attach(Instrumentation instrumentation) {
        instrumentation.addTransformer(this, true);
        for (Class<?> loaded : loadedBefore(instrumentation)) {
            try {
                instrumentation.retransformClasses(loaded);
            } catch (Throwable e) {
                Log.warn("A class that was loaded before the agent came can't be woven: " + loaded.getName(), e);
            }
        }
    }

    /** In the order of a server's start: first those that several libraries claim, which tells whose the others are. */
    private Iterable<Class<?>> loadedBefore(Instrumentation instrumentation) {
        Deque<Class<?>> found = new ArrayDeque<>();
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            Claim claim = gate.get(loaded.getName().replace('.', '/'));
            if (claim != null && claim.next != null) {
                found.addFirst(loaded);
            } else if (claim != null) {
                found.addLast(loaded);
            }
        }
        return found;
    }

    @Override
    public byte[] transform(ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] classFile) {
        Claim claims = name == null ? null : gate.get(name);
        return claims == null ? null : woven(claims, loader, classFile);
    }

    private byte[] woven(Claim claims, ClassLoader loader, byte[] classFile) {
        Map<Claim, String> misfits = new HashMap<>();
        byte[] woven = null;
        for (Claim claim = claims; claim != null; claim = claim.next) {
            try {
                woven = Weaver.weave(claim.weaving, claim.library.number(), woven == null ? classFile : woven);
            } catch (UnknownShape e) {
                misfits.put(claim, e.getMessage());
            } catch (Throwable e) {
                misfits.put(claim, claim.weaving.className() + " (" + e + ')');
            }
        }
        for (Map.Entry<Claim, String> misfit : misfits.entrySet()) {
            if (woven != null) {
                adapters.standAside(misfit.getKey().library, loader);
            } else {
                adapters.switchOff(misfit.getKey().library, loader, misfit.getValue());
            }
        }
        return woven == classFile ? null : woven;
    }
}
