package io.restsession.bench.micro;

import io.restsession.Session;
import io.restsession.core.config.SettingsReader;
import io.restsession.core.http.WebApplication;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.SessionLayer;
import io.restsession.core.store.SessionStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Whole requests to a session layer, each with the signed cookie of its client: opened, the session looked for, a value read or
 * written, the headers gone, over. Thread-safe.
 */
public final class Requests {

    static final String SECRET = "log.level=error;secret=0123456789abcdef0123456789abcdef-bench";

    private final SessionLayer layer;
    private final WebApplication application;

    public Requests(SessionStore store) {
        layer = new SessionLayer(SettingsReader.read(SECRET, new Properties(), Map.of()), store, Clock.systemUTC());
        application = layer.webApplications().server();
    }

    /** Begins a session of five small values. @return what its client sends from then on, as the values of the header {@code Cookie} */
    public List<String> begin() {
        return begin(null);
    }

    /** As {@link #begin()}. @param expiry when its time is over; null: as the settings say */
    public List<String> begin(Instant expiry) {
        CannedExchange exchange = new CannedExchange(application, List.of());
        RequestSession request = layer.open(exchange);
        Session session = request.current();
        session.setValue("user", "alice@example.org");
        session.setValue("name", "Alice Liddell");
        session.setValue("locale", "en_GB");
        session.setValue("admin", false);
        session.setValue("visits", 1);
        if (expiry != null) {
            session.setExpiresAt(expiry);
        }
        end(request);
        return List.of(exchange.told().substring(0, exchange.told().indexOf(';')));
    }

    /** A request that reads a value. */
    public Object read(List<String> cookies) {
        RequestSession request = layer.open(new CannedExchange(application, cookies));
        Object user = request.current().getValue("user");
        end(request);
        return user;
    }

    /** A request that reads a value and sets it to another one. */
    public int count(List<String> cookies) {
        RequestSession request = layer.open(new CannedExchange(application, cookies));
        Session session = request.current();
        int visits = session.<Integer>getValue("visits") + 1;
        session.setValue("visits", visits);
        end(request);
        return visits;
    }

    static void end(RequestSession request) {
        request.headersLeave();
        request.complete();
    }
}
