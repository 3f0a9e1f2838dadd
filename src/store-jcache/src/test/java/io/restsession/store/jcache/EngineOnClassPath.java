package io.restsession.store.jcache;

import io.restsession.core.config.Settings;
import io.restsession.core.config.SettingsReader;
import java.io.File;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.logging.LogManager;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The engines' jars, as the test's class path has them, and what else a URL and settings are made of. */
final class EngineOnClassPath {

    static final String HAZELCAST_PROVIDER = "com.hazelcast.cache.HazelcastMemberCachingProvider";

    /** Fast enough for tests, slow enough for a machine under load. */
    static final Pace PACE = new Pace(250, 50, 100, 2_000);

    static {
        // Engines say much of what they do.
        LogManager.getLogManager().reset();
    }

    private EngineOnClassPath() {
    }

    static String hazelcast() {
        return jars("hazelcast-.*");
    }

    static String infinispan() {
        return jars("(infinispan|rxjava|reactive-streams|protostream|jgroups|caffeine|jakarta\\.transaction|jboss|wildfly).*");
    }

    /** @return the jars whose file names match, as {@code path=} has them */
    private static String jars(String names) {
        Pattern pattern = Pattern.compile(names + "\\.jar");
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> pattern.matcher(new File(entry).getName()).matches())
            .collect(Collectors.joining(","));
    }

    static String url(String config, String provider, String path) {
        return "jcache:" + config + "?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20")
            + (provider == null ? "" : "&provider=" + provider);
    }

    /** Calls of the engine with this URL, that are given as much time as they want. */
    static EngineCalls calls(String url) throws WrongUrl {
        return new EngineCalls(new EngineLife(JCacheUrl.read(url)), 16, 30_000, 30_000);
    }

    static Settings settings(String url, String... more) {
        Properties system = new Properties();
        system.setProperty("rest.session.store", url);
        system.setProperty("rest.session.secret", "0123456789abcdef0123456789abcdef");
        system.setProperty("rest.session.log.level", "off");
        for (int i = 0; i < more.length; i += 2) {
            system.setProperty("rest.session." + more[i], more[i + 1]);
        }
        return SettingsReader.read(null, system, Map.of());
    }
}
