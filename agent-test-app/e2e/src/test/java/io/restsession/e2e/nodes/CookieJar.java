package io.restsession.e2e.nodes;

import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.SetCookie;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The cookies of a browser that knows one host. */
final class CookieJar {

    private record Key(String name, String path) implements Comparable<Key> {

        /** The one with the longest path is sent first. */
        @Override
        public int compareTo(Key other) {
            int byPath = Integer.compare(other.path.length(), path.length());
            return byPath != 0 ? byPath : (path + name).compareTo(other.path + other.name);
        }

        boolean goesTo(String target) {
            return (target + "/").startsWith(path.endsWith("/") ? path : path + "/");
        }
    }

    private final Map<Key, String> values = new TreeMap<>();

    /** @param target the path that answered */
    void take(Response response, String target) {
        for (SetCookie cookie : response.cookies()) {
            String folder = target.substring(0, Math.max(1, target.lastIndexOf('/')));
            Key key = new Key(cookie.name(), cookie.attributes().getOrDefault("path", folder));
            if (cookie.clears() || cookie.attributes().getOrDefault("expires", "").contains("1970")) {
                values.remove(key);
            } else {
                values.put(key, cookie.value());
            }
        }
    }

    void forget(String name) {
        values.keySet().removeIf(key -> key.name().equals(name));
    }

    /** The value of the header {@code Cookie}; empty if there is nothing to send. */
    String carriedTo(String target) {
        return values.entrySet().stream().filter(entry -> entry.getKey().goesTo(target))
            .map(entry -> entry.getKey().name() + "=" + entry.getValue()).collect(Collectors.joining("; "));
    }

    /** A cookie's value, on whatever path; null if there is none. */
    String value(String name) {
        return values.entrySet().stream().filter(entry -> entry.getKey().name().equals(name)).map(Map.Entry::getValue).findFirst()
            .orElse(null);
    }
}
