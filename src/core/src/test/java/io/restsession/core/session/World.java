package io.restsession.core.session;

import io.restsession.Session;
import io.restsession.core.config.Settings;
import io.restsession.core.config.SettingsReader;
import io.restsession.core.http.DeploymentCookie;
import io.restsession.core.http.FakeExchange;
import io.restsession.core.http.WebApplication;
import io.restsession.core.id.IdToken;
import io.restsession.core.id.Signer;
import io.restsession.core.seal.Seals;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.memory.MemoryStore;
import io.restsession.core.value.ValueCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;

/** A session layer over the memory store, and the requests that come to it. */
final class World implements AutoCloseable {

    static final String SECRET = "0123456789abcdef0123456789abcdef-one";

    private static final String SPACE = "/";

    final SettableClock clock = new SettableClock();
    final RecordingStore store;
    final SessionLayer layer;
    private final Seals seals;
    private final boolean owned;

    /** @param settings each {@code key=value} */
    World(String... settings) {
        this(null, settings);
    }

    /** @param shared another node, whose store is used; null: none */
    World(World shared, String... settings) {
        owned = shared == null;
        store = owned ? new RecordingStore(new MemoryStore(clock)) : shared.store;
        String arguments = String.join(";", settings);
        boolean keyed = arguments.contains("secret=") || arguments.contains("sign=false");
        String given = keyed ? arguments : arguments + ";secret=" + SECRET;
        Settings read = SettingsReader.read(given, new Properties(), Map.of());
        seals = new Seals(read);
        layer = new SessionLayer(read, store, owned ? clock : shared.clock);
    }

    /** A request with these tokens in its cookies, in this order. */
    Request request(String... tokens) {
        return new Request(exchange(tokens));
    }

    Request request(FakeExchange exchange) {
        return new Request(exchange);
    }

    FakeExchange exchange(String... tokens) {
        FakeExchange exchange = new FakeExchange(layer.webApplications().server());
        for (String token : tokens) {
            exchange.with("Cookie", "rest_sid=" + token);
        }
        return exchange;
    }

    WebApplication application(String contextPath) {
        return layer.webApplications().of(null, contextPath, DeploymentCookie.UNSAID);
    }

    /** A whole request that begins a session. @return the token its client was given; null if none */
    String begin(Consumer<Session> work) {
        try (Request request = request()) {
            work.accept(request.current());
            request.leave();
            return request.token();
        }
    }

    /** A whole request of a client that has a session. */
    void visit(String token, Consumer<Session> work) {
        try (Request request = request(token)) {
            work.accept(request.current());
        }
    }

    /** The value a next request would see. */
    Object stored(String token, String key) {
        SessionRecord record = record(token);
        byte[] value = record == null ? null : seals.open(SPACE, record).get(key);
        return value == null ? null : new ValueCodec().decode(value);
    }

    /** What is stored under the id in a token, null if nothing. Not among the recorded calls. */
    SessionRecord record(String token) {
        int calls = store.calls().size();
        SessionRecord record = store.load(SPACE, id(token));
        store.calls().subList(calls, store.calls().size()).clear();
        return record;
    }

    static String id(String token) {
        int separator = token.indexOf('~');
        return separator < 0 ? token : token.substring(0, separator);
    }

    /** A genuine token for an id of a test's choice. */
    static String token(String id) {
        return new IdToken(new Signer(List.of(SECRET.getBytes(StandardCharsets.UTF_8)))).issue(SPACE, id);
    }

    @Override
    public void close() {
        if (owned) {
            store.close();
        }
    }

    /** One exchange, over when it is closed. */
    final class Request implements AutoCloseable {

        final FakeExchange exchange;
        final RequestSession session;

        private Request(FakeExchange exchange) {
            this.exchange = exchange;
            session = layer.open(exchange);
        }

        Session current() {
            return session.current();
        }

        Session find() {
            return session.find();
        }

        void leave() {
            session.headersLeave();
        }

        /** The whole headers that set our cookie. */
        List<String> cookies() {
            return exchange.told("Set-Cookie");
        }

        /** The token the client holds now by what it was told; empty: told to forget it; null: told nothing. */
        String token() {
            List<String> cookies = cookies();
            if (cookies.isEmpty()) {
                return null;
            }
            String last = cookies.get(cookies.size() - 1);
            return last.substring(last.indexOf('=') + 1, last.indexOf(';'));
        }

        @Override
        public void close() {
            session.headersLeave();
            session.complete();
        }
    }
}
