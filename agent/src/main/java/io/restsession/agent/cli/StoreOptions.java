package io.restsession.agent.cli;

import io.restsession.core.config.Settings;
import io.restsession.core.config.SettingsReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which store, and with what settings: as the agent's, from the same sources. */
final class StoreOptions {

    private static final String PREFIX = "rest.session.";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--store", paramLabel = "URL", description = "The store; rest.session.store where it is not given.")
    private String url;

    @Option(names = "--set", paramLabel = "key=value", description = "A setting of the agent, as often as needed. -Drest.session.key=value,"
        + " the environment and the settings file are read too.")
    private List<String> set = new ArrayList<>();

    /**
     * The settings, made fit for a look at the store: nothing is signed here, so that nobody has to give a secret for it.
     *
     * @param sealing whether values are to be written as the agent would, sealed or not; sealing needs a secret
     * @throws ParameterException if no store is named that can be looked at from here
     * @throws io.restsession.core.config.ConfigurationException if a setting is wrong
     */
    Settings read(boolean sealing) {
        Properties given = new Properties();
        for (String name : System.getProperties().stringPropertyNames()) {
            given.setProperty(name, System.getProperty(name));
        }
        for (String setting : set) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new ParameterException(command.commandLine(), "--set takes key=value, such as: --set store.timeout=5s");
            }
            String name = setting.substring(0, equals);
            given.setProperty(name.startsWith(PREFIX) ? name : PREFIX + name, setting.substring(equals + 1));
        }
        if (url != null) {
            given.setProperty(PREFIX + "store", url);
        }
        given.setProperty(PREFIX + "enabled", "true");
        given.setProperty(PREFIX + "sign", "false");
        if (!sealing) {
            given.setProperty(PREFIX + "encrypt", "false");
        }
        Settings settings = SettingsReader.read(null, given, System.getenv());
        if (settings.storeScheme().equals("memory")) {
            throw new ParameterException(command.commandLine(), (url == null ? "no store is named"
                : "the memory store is inside the application's own JVM, and can't be looked at from here")
                + ": give --store URL, such as file:..., jdbc:..., redis:...");
        }
        return settings;
    }
}
