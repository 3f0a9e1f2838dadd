package com.example.launcher;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a launcher is asked to start: {@code [--h2c] <context path>=<application> ...}. */
final class LaunchArguments {

    private final boolean h2c;
    private final Map<String, String> applications;

    private LaunchArguments(boolean h2c, Map<String, String> applications) {
        this.h2c = h2c;
        this.applications = Collections.unmodifiableMap(applications);
    }

    /** @throws IllegalArgumentException for an unknown option, an argument without {@code =}, or no application at all */
    static LaunchArguments parse(String... args) {
        boolean h2c = false;
        Map<String, String> applications = new LinkedHashMap<>();
        for (String arg : args) {
            int equals = arg.indexOf('=');
            if (arg.equals("--h2c")) {
                h2c = true;
            } else if (equals < 0 || arg.startsWith("--")) {
                throw new IllegalArgumentException("not --h2c and not <context path>=<application>: " + arg);
            } else {
                applications.put(contextPath(arg.substring(0, equals)), arg.substring(equals + 1));
            }
        }
        if (applications.isEmpty()) {
            throw new IllegalArgumentException("no <context path>=<application> given");
        }
        return new LaunchArguments(h2c, applications);
    }

    private static String contextPath(String given) {
        return given.startsWith("/") ? given : "/" + given;
    }

    /** Whether HTTP/2 without TLS is served beside HTTP/1.1 on the same port. */
    boolean h2c() {
        return h2c;
    }

    /** What to deploy, by context path in the order given: with a leading slash, the root is that alone. */
    Map<String, String> applications() {
        return applications;
    }
}
