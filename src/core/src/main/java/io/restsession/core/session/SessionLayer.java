package io.restsession.core.session;

import io.restsession.core.config.Settings;
import io.restsession.core.http.Exchange;
import io.restsession.core.http.WebApplication;
import io.restsession.core.http.WebApplications;
import io.restsession.core.id.IdToken;
import io.restsession.core.id.Signer;
import io.restsession.core.seal.Seals;
import io.restsession.core.seal.SessionSeal;
import io.restsession.core.store.SessionStore;
import io.restsession.core.value.ValueCodec;
import java.time.Clock;

/** The session system of one JVM: settings, store and codec, joined. Thread-safe; knows no request. */
public final class SessionLayer {

    private final Settings settings;
    private final SessionStore store;
    private final Clock clock;
    private final WebApplications webApplications;
    private final ValueForm form = new ValueForm(new ValueCodec(), Seals.NONE);
    private final IdToken tokens;
    private final Seals seals;

    public SessionLayer(Settings settings, SessionStore store, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
        webApplications = new WebApplications(settings, new ExpiredSessions(store));
        seals = new Seals(settings);
        tokens = new IdToken(settings.sign() ? new Signer(settings.secrets()) : null);
    }

    /** The session side of a new exchange. Costs next to nothing until the application looks for a session. */
    public RequestSession open(Exchange exchange) {
        return new RequestSession(this, exchange);
    }

    /** Where adapters get the web applications that their exchanges name. */
    public WebApplications webApplications() {
        return webApplications;
    }

    /** Whether containers are to serve their own sessions from ours. */
    public boolean servesContainers() {
        return settings.http();
    }

    /**
     * From now on a container serves the sessions of a web application from ours. Called once each time that application starts.
     *
     * @param application as its exchanges name it
     */
    public ServedSessions serve(WebApplication application, SessionContainer container) {
        throw new UnsupportedOperationException();
    }

    Settings settings() {
        return settings;
    }

    /** Whether looking for a session or committing it may wait for a network or a disk. */
    public boolean mayWait() {
        return store.mayWait();
    }

    SessionStore store() {
        return store;
    }

    ValueCodec codec() {
        return form.codec();
    }

    /** How the values of a session with this seal are stored. */
    ValueForm form(SessionSeal seal) {
        return form.with(seal);
    }

    Seals seals() {
        return seals;
    }

    IdToken tokens() {
        return tokens;
    }

    long now() {
        return clock.millis();
    }
}
