package io.restsession.core.session;

import io.restsession.core.config.Settings;
import io.restsession.core.http.Exchange;
import io.restsession.core.http.WebApplications;
import io.restsession.core.id.IdToken;
import io.restsession.core.id.Signer;
import io.restsession.core.store.SessionStore;
import io.restsession.core.value.ValueCodec;
import java.time.Clock;

/** The session system of one JVM: settings, store and codec, joined. Thread-safe; knows no request. */
public final class SessionLayer {

    private final Settings settings;
    private final SessionStore store;
    private final Clock clock;
    private final WebApplications webApplications;
    private final ValueCodec codec = new ValueCodec();
    private final IdToken tokens;

    public SessionLayer(Settings settings, SessionStore store, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
        webApplications = new WebApplications(settings, new ExpiredSessions(store));
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
        return codec;
    }

    IdToken tokens() {
        return tokens;
    }

    long now() {
        return clock.millis();
    }
}
