package io.restsession.core.config;

import io.restsession.core.log.Log;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Reads the settings from where they may be given. The first source that has a key wins: agent arguments, system
 * properties, environment, the file named by {@code rest.session.config}, defaults. Thread-safe.
 */
public final class SettingsReader {

    private SettingsReader() {
    }

    /** As {@link #read(String, Properties, Map)}, with the system properties and the environment of this JVM. */
    public static Settings read(String agentArguments) {
        return read(agentArguments, System.getProperties(), System.getenv());
    }

    /**
     * Reads and checks all settings, sets the level of the {@link Log}, and warns there of keys that nobody knows. Where
     * {@code enabled} is false it does none of this and returns the defaults: an agent that is switched off must not be
     * what keeps a JVM from starting.
     *
     * @param agentArguments {@code key=value;key=value}; null: none
     * @param system         the system properties
     * @param environment    the environment variables
     * @return the settings, all of them right
     * @throws ConfigurationException if a value is wrong or values do not go together, with one line for each mistake
     */
    public static Settings read(String agentArguments, Properties system, Map<String, String> environment) {
        Findings findings = new Findings();
        GivenValues given = AgentArguments.read(agentArguments, findings);
        given.fallBackTo(SystemProperties.read(system, findings));
        given.fallBackTo(EnvironmentVariables.read(environment, findings));
        if (given.has(Keys.CONFIG)) {
            given.fallBackTo(SettingsFile.read(given.get(Keys.CONFIG), findings));
        }
        if (given.isDisabled()) {
            return new Settings(new Values(given.only(Keys.ENABLED), findings), Collections.<byte[]>emptyList(), false);
        }
        return checked(new Values(given, findings), findings);
    }

    private static Settings checked(Values values, Findings findings) {
        Combinations.check(values, findings);
        Log.Level level = values.get(Keys.LOG_LEVEL);
        if (level != null) {
            Log.level(level);
        }
        findings.report();
        List<byte[]> secrets = values.secrets();
        if (!secrets.isEmpty() || !values.get(Keys.SIGN) && !values.get(Keys.ENCRYPT)) {
            return new Settings(values, secrets, false);
        }
        Log.warn("No " + Keys.SECRET + " is set: one was generated for this run. Session ids become invalid at a restart, and several "
            + "nodes need one fixed secret in common. Make one with " + SecretList.KEYGEN);
        return new Settings(values, Collections.singletonList(SecretList.bytes(SigningSecret.generate())), true);
    }
}
