package io.restsession.agent.jetty.adapter;

import io.restsession.core.session.ContainerSession;
import io.restsession.core.session.ServedSession;
import io.restsession.core.session.SessionContainer;
import java.lang.ref.WeakReference;

/** A session handler as the session layer asks of it. Keeps neither it nor its application alive. */
final class JettyContainer implements SessionContainer {

    private final WeakReference<ServedSessionCache> cache;
    private final WeakReference<ClassLoader> loader;

    JettyContainer(ServedSessionCache cache, ClassLoader loader) {
        this.cache = new WeakReference<>(cache);
        this.loader = new WeakReference<>(loader);
    }

    @Override
    public ClassLoader classLoader() {
        return loader.get();
    }

    @Override
    public int maxInactiveSeconds() {
        return cache().getSessionHandler().getMaxInactiveInterval();
    }

    @Override
    public ContainerSession open(ServedSession session) {
        return new JettySession(cache(), session);
    }

    private ServedSessionCache cache() {
        ServedSessionCache now = cache.get();
        if (now == null) {
            throw new IllegalStateException("The web application has stopped");
        }
        return now;
    }
}
