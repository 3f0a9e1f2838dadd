package com.example.launcher;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a launcher is asked to start: {@code [--h2c] [//<virtual host>/]<context path>=<application> ...}. */
final class LaunchArguments {

    private final boolean h2c;
    private final List<Application> applications;

    private LaunchArguments(boolean h2c, List<Application> applications) {
        this.h2c = h2c;
        this.applications = Collections.unmodifiableList(applications);
    }

    /** @throws IllegalArgumentException for an unknown option, an argument without {@code =}, or no application at all */
    static LaunchArguments parse(String... args) {
        boolean h2c = false;
        List<Application> applications = new ArrayList<>();
        for (String arg : args) {
            int equals = arg.indexOf('=');
            if (arg.equals("--h2c")) {
                h2c = true;
            } else if (equals < 0 || arg.startsWith("--")) {
                throw new IllegalArgumentException("not --h2c and not <context path>=<application>: " + arg);
            } else {
                applications.add(Application.at(arg.substring(0, equals), arg.substring(equals + 1)));
            }
        }
        if (applications.isEmpty()) {
            throw new IllegalArgumentException("no <context path>=<application> given");
        }
        return new LaunchArguments(h2c, applications);
    }

    /** Whether HTTP/2 without TLS is served beside HTTP/1.1 on the same port. */
    boolean h2c() {
        return h2c;
    }

    /** What to deploy, in the order given. */
    List<Application> applications() {
        return applications;
    }
}
