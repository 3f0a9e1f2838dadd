package io.restsession.store.jcache;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code jcache:<configuration>?provider=<class>&path=<jars>&cache=<name>}. */
final class JCacheUrl {

    static final String SCHEME = "jcache";

    private static final String DEFAULT_CACHE = "rest-session";
    private static final List<String> PARAMETERS = Arrays.asList("provider", "path", "cache");

    private JCacheUrl() {
    }

    /** @throws WrongUrl if it can never work: in its form, or because a file it names is not there */
    static EngineSource read(String url) throws WrongUrl {
        String rest = url.substring(SCHEME.length() + 1);
        int question = rest.indexOf('?');
        Map<String, String> parameters = parameters(question < 0 ? "" : rest.substring(question + 1));
        String path = parameters.get("path");
        if (path == null) {
            throw new WrongUrl("path= is missing; it names the engine's jars");
        }
        EngineJars jars = EngineJars.on(path);
        String cache = parameters.get("cache");
        return new EngineSource(provider(parameters.get("provider"), jars), jars.files(),
            config(question < 0 ? rest : rest.substring(0, question)), cache == null ? DEFAULT_CACHE : cache);
    }

    private static Map<String, String> parameters(String query) throws WrongUrl {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String each : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = each.indexOf('=');
            String name = equals < 0 ? each : each.substring(0, equals);
            String value = equals < 0 ? "" : decoded(each.substring(equals + 1));
            if (!PARAMETERS.contains(name)) {
                throw new WrongUrl("there is no parameter '" + name + "'; there are provider=, path= and cache=");
            }
            if (value.isEmpty()) {
                throw new WrongUrl(name + "= is empty");
            }
            if (parameters.put(name, value) != null) {
                throw new WrongUrl(name + "= is given twice");
            }
        }
        return parameters;
    }

    /** With each %XX as the byte it stands for; a plus sign is itself. */
    private static String decoded(String text) throws WrongUrl {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '%') {
                decoded.write(bytes[i]);
                continue;
            }
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                throw new WrongUrl("a % is not followed by two hexadecimal digits; a percent sign itself is written %25");
            }
            decoded.write(high << 4 | low);
            i += 2;
        }
        return new String(decoded.toByteArray(), StandardCharsets.UTF_8);
    }

    private static String provider(String given, EngineJars jars) throws WrongUrl {
        if (given != null) {
            if (!jars.hasClass(given)) {
                throw new WrongUrl("there is no class " + given + " in the jars that path= names");
            }
            return given;
        }
        Set<String> offered = jars.providers();
        if (offered.isEmpty()) {
            throw new WrongUrl("the jars that path= names offer no CachingProvider; name its class with provider=, or add its jar");
        }
        if (offered.size() > 1) {
            throw new WrongUrl("the jars that path= names offer several CachingProviders: " + offered + "; name one with provider=");
        }
        return offered.iterator().next();
    }

    /** @return null where none is given */
    private static URI config(String text) throws WrongUrl {
        if (text.isEmpty()) {
            return null;
        }
        URI uri = null;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            // A file whose name is no URI.
            uri = null;
        }
        // A scheme of one letter is a drive.
        if (uri != null && uri.getScheme() != null && uri.getScheme().length() > 1) {
            if (!"file".equalsIgnoreCase(uri.getScheme())) {
                return uri;
            }
            if (uri.getPath() == null) {
                throw new WrongUrl("the configuration's URI has no path; write file:/path/to/it");
            }
            return there(new File(uri.getPath()));
        }
        return there(new File(text));
    }

    private static URI there(File config) throws WrongUrl {
        if (!config.isFile() || !config.canRead()) {
            throw new WrongUrl("the engine's configuration " + config.getAbsolutePath() + " "
                + (config.exists() ? "is no file that can be read" : "is not there"));
        }
        return config.getAbsoluteFile().toURI();
    }
}
