package io.restsession.agent.spi;

import io.restsession.core.http.WebApplication;
import io.restsession.core.http.WebApplications;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * A server's contexts as web applications, each described when it is first asked for. Thread-safe; keeps no context alive.
 *
 * @param <C> what the server calls a web application
 */
public abstract class KnownApplications<C> {

    private final Map<C, WebApplication> known = Collections.synchronizedMap(new WeakHashMap<C, WebApplication>());
    private final WebApplications applications;

    protected KnownApplications(WebApplications applications) {
        this.applications = applications;
    }

    /** The web application of a context. */
    public final WebApplication of(C context) {
        WebApplication application = known.get(context);
        return application == null ? remembered(context, describe(context)) : application;
    }

    /** The first that was described counts: what serves its sessions is found by it. */
    private WebApplication remembered(C context, WebApplication described) {
        synchronized (known) {
            WebApplication before = known.get(context);
            if (before == null) {
                known.put(context, described);
            }
            return before == null ? described : before;
        }
    }

    /** A context starts, perhaps not for the first time: it is described anew. */
    public final void forget(C context) {
        known.remove(context);
    }

    /** What counts as the web application of a request that no context handles. */
    public final WebApplication outside() {
        return applications.server();
    }

    /** What the server knows of a context: the virtual host and path that name its session space, and its cookie. */
    protected abstract WebApplication describe(C context);

    /** Makes what {@link #describe} returns. */
    protected final WebApplications applications() {
        return applications;
    }
}
