package io.restsession.bench.micro;

import io.restsession.core.config.SettingsReader;
import io.restsession.core.http.WebApplication;
import io.restsession.core.session.ContainerSession;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.ServedSession;
import io.restsession.core.session.ServedSessions;
import io.restsession.core.session.SessionContainer;
import io.restsession.core.session.SessionLayer;
import io.restsession.core.store.SessionStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The requests of {@link Requests}, of an application that calls {@code getSession()}; in place of its container one that does nothing. */
final class ServedRequests {

    private final SessionLayer layer;
    private final WebApplication application;
    private final ServedSessions sessions;

    ServedRequests(SessionStore store) {
        layer = new SessionLayer(SettingsReader.read(Requests.SECRET, new Properties(), Map.of()), store, Clock.systemUTC());
        application = layer.webApplications().server();
        sessions = layer.serve(application, new SilentContainer());
    }

    List<String> begin() {
        CannedExchange exchange = new CannedExchange(application, List.of());
        RequestSession request = layer.open(exchange);
        ServedSession session = sessions.begin(request);
        session.view();
        session.set("user", "alice@example.org");
        session.set("name", "Alice Liddell");
        session.set("locale", "en_GB");
        session.set("admin", false);
        session.set("visits", 1);
        Requests.end(request);
        return List.of(exchange.told().substring(0, exchange.told().indexOf(';')));
    }

    Object read(List<String> cookies) {
        RequestSession request = layer.open(new CannedExchange(application, cookies));
        Object user = sessions.find(request).get("user");
        Requests.end(request);
        return user;
    }

    int count(List<String> cookies) {
        RequestSession request = layer.open(new CannedExchange(application, cookies));
        ServedSession session = sessions.find(request);
        int visits = (Integer) session.get("visits") + 1;
        session.set("visits", visits);
        Requests.end(request);
        return visits;
    }

    private static final class SilentContainer implements SessionContainer {

        @Override
        public ClassLoader classLoader() {
            return SilentContainer.class.getClassLoader();
        }

        @Override
        public int maxInactiveSeconds() {
            return 1800;
        }

        @Override
        public ContainerSession open(ServedSession session) {
            return new SilentSession();
        }
    }

    private static final class SilentSession implements ContainerSession {

        @Override
        public void created() {
        }

        @Override
        public void ended() {
        }

        @Override
        public void idChanged(String before) {
        }

        @Override
        public void passivating(String name, Object value) {
        }

        @Override
        public void activated(String name, Object value) {
        }
    }
}
