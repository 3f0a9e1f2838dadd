package io.restsession.agent.start;

import io.restsession.SessionContext;
import io.restsession.SessionSource;
import io.restsession.agent.adapt.AdapterHooks;
import io.restsession.agent.adapt.Adapters;
import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.spi.Library;
import io.restsession.agent.weave.NameGate;
import io.restsession.core.config.ConfigurationException;
import io.restsession.core.config.Settings;
import io.restsession.core.config.SettingsReader;
import io.restsession.core.log.Log;
import io.restsession.core.session.BoundSessions;
import io.restsession.core.session.SessionLayer;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.time.Clock;
import java.util.Locale;

/** The agent's first class inside its own class loader. */
public final class Start {

    private Start() {
    }

    /**
     * Called by {@link io.restsession.agent.boot.Launcher} by name.
     *
     * @throws ConfigurationException if the configuration is wrong: thrown on, it keeps the JVM from starting, since a
     *                                session layer with wrong settings must not run
     */
    public static void run(String arguments, Instrumentation instrumentation) {
        Settings settings;
        SessionLayer layer;
        try {
            settings = SettingsReader.read(arguments);
            if (!settings.enabled()) {
                return;
            }
            layer = new SessionLayer(settings, Stores.open(settings), Clock.systemUTC());
        } catch (ConfigurationException e) {
            for (String mistake : e.getMessage().split("\n")) {
                Log.error(mistake, null);
            }
            throw e;
        }
        try {
            attach(layer, instrumentation);
            Log.info("rest-session " + Version.TEXT + ": store " + settings.storeScheme() + ", transport "
                + settings.transport().name().toLowerCase(Locale.ROOT));
        } catch (Throwable e) {
            Log.error("The agent could not start, so the application runs without sessions", e);
        }
    }

    private static void attach(SessionLayer layer, Instrumentation instrumentation) throws ReflectiveOperationException {
        JBossModules.showApi();
        Library[] libraries = KnownLibraries.all();
        Adapters adapters = new Adapters(layer, libraries);
        SessionSource sessions = new BoundSessions();
        install(sessions);
        new EarlierApi(sessions).connect(instrumentation);
        Dispatcher.install(new AdapterHooks(adapters));
        new NameGate(libraries, adapters).attach(instrumentation);
    }

    /** The API's field is private, so that no application can set it by mistake. */
    private static void install(SessionSource source) throws ReflectiveOperationException {
        Field field = SessionContext.class.getDeclaredField("source");
        field.setAccessible(true);
        field.set(null, source);
    }
}
