package io.restsession.core.store;

import io.restsession.core.config.Settings;

/**
 * Opens stores of one URL scheme. Found through {@link java.util.ServiceLoader}, in the agent and in the jars under
 * {@code rest.session.extensions}.
 */
public interface StoreFactory {

    /** Whether this factory opens stores of this URL scheme: what stands before the first colon, in lower case. */
    boolean opens(String scheme);

    /**
     * Opens the store. Must not fail because a server is out of reach for now; it must fail on a URL that can never work.
     * Called before the application's own code runs: what takes time, loads drivers or wakes the JDK's logging waits for the
     * first call of the store ({@link StoreOnFirstUse}).
     *
     * @param url      the value of {@code rest.session.store}, as given
     * @param settings all settings, for those that a store has of its own
     * @return the store, ready for calls
     * @throws io.restsession.core.config.ConfigurationException if the URL or a setting is wrong
     */
    SessionStore open(String url, Settings settings);

    /**
     * What has to be run in the store, by those who do not let the store do it itself, before it can be used.
     *
     * @return statements for the store's own client; null where nothing has to be prepared
     * @throws io.restsession.core.config.ConfigurationException if the URL or a setting is wrong
     */
    default String ddl(String url, Settings settings) {
        return null;
    }
}
