package io.restsession.store.redis;

import io.restsession.core.config.ConfigurationException;
import io.restsession.core.config.Settings;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.StoreFactory;
import io.restsession.core.store.StoreOnFirstUse;

/**
 * Opens {@code redis:}, {@code rediss:} (TLS), {@code redis+sentinel:} and {@code redis+cluster:} stores, these two with TLS as
 * {@code rediss+sentinel:} and {@code rediss+cluster:}. Thread-safe.
 */
public final class RedisStoreFactory implements StoreFactory {

    private static final long SWEEP_MILLIS = 5_000;

    @Override
    public boolean opens(String scheme) {
        return Topology.of(scheme) != null;
    }

    @Override
    public SessionStore open(String url, Settings settings) {
        RedisStore store = atRest(url, settings, SWEEP_MILLIS);
        return new StoreOnFirstUse("Redis", store::started);
    }

    /** The store with its threads, so that they inherit nothing of the request that comes first. */
    static RedisStore atRest(String url, Settings settings, long sweepMillis) {
        RedisUrl read = new RedisUrl(url);
        TimeLimits limits = new TimeLimits(settings.storeConnectTimeoutMillis(), settings.storeTimeoutMillis());
        return new RedisStore(servers(read, settings), new Keys(read.prefix(), read.topology() == Topology.CLUSTER), limits,
            sweepMillis);
    }

    private static Servers servers(RedisUrl url, Settings settings) {
        Connector connector = new Connector(url.tls(), login(url.login(), settings), url.database());
        switch (url.topology()) {
            case CLUSTER:
                return new Cluster(new ClusterNodes(url.addresses(), connector, settings.storeConnections()));
            case SENTINEL:
                Connector toSentinels = new Connector(url.tls(), url.sentinelLogin(), 0);
                return new OneServer(new SentinelMaster(url.addresses(), url.masterName(), toSentinels, connector),
                    settings.storeConnections());
            default:
                return new OneServer(new FixedServer(url.addresses().get(0), connector), settings.storeConnections());
        }
    }

    private static Login login(Login ofUrl, Settings settings) {
        String user = settings.storeUser() == null ? ofUrl.user() : settings.storeUser();
        String password = settings.storePassword() == null ? ofUrl.password() : settings.storePassword();
        if (user != null && password == null) {
            throw new ConfigurationException("rest.session.store: a user of Redis is named, and no password. Set "
                + "rest.session.store.password. (For a password without a user, a URL begins with redis://:password@.)");
        }
        return new Login(user, password);
    }
}
