package com.example.probe.session;

import java.util.ArrayList;
import java.util.List;

/** What listeners heard, and what was said where no response could take it, until somebody asks. Thread-safe. */
final class Events {

    private static final String BY = " heard by ";

    private static final List<String> LINES = new ArrayList<>();

    private Events() {
    }

    static void heard(String event, String listener) {
        add(event + BY + listener);
    }

    static void add(String line) {
        synchronized (LINES) {
            LINES.add(line);
        }
    }

    /** All since the last time, which then are forgotten. What several heard one after the other is one line. */
    static List<String> taken() {
        synchronized (LINES) {
            List<String> taken = new ArrayList<>();
            for (String line : LINES) {
                String before = taken.isEmpty() ? "" : taken.get(taken.size() - 1);
                int by = line.indexOf(BY);
                if (by > 0 && before.startsWith(line.substring(0, by + BY.length()))) {
                    taken.set(taken.size() - 1, before + ", " + line.substring(by + BY.length()));
                } else {
                    taken.add(line);
                }
            }
            LINES.clear();
            return taken;
        }
    }
}
