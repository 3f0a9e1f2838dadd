package com.example.probe;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;

/**
 * What a request shall do, read from its query: steps before the response ({@code op}); steps where a dispatch leads to
 * ({@code there}); then, once its first bytes have left, a latch to wait for ({@code hold}) and further steps
 * ({@code late}). Parsed here, so that no server's own parameter parsing has a part in it. Immutable.
 */
public final class Plan {

    private final List<String> steps;
    private final List<String> there;
    private final List<String> late;
    private final String hold;

    private Plan(String query) {
        steps = all(query, "op");
        there = all(query, "there");
        late = all(query, "late");
        List<String> holds = all(query, "hold");
        hold = holds.isEmpty() ? null : holds.get(0);
    }

    /** @param query the raw query string; null or empty: nothing is to be done */
    public static Plan of(String query) {
        return new Plan(query == null ? "" : query);
    }

    public List<String> steps() {
        return steps;
    }

    /** Runs the steps; null where there are none, so that an application without sessions stays one. */
    public String before() throws IOException {
        return results(steps);
    }

    /** Runs the steps that are for the target of a dispatch; null where there are none. */
    public String there() throws IOException {
        return results(there);
    }

    /** To be called when the first bytes have left: waits, then runs the late steps. */
    public void after() throws IOException, InterruptedException {
        if (hold != null) {
            Latches.await(hold);
        }
        results(late);
    }

    private static String results(List<String> steps) throws IOException {
        if (steps.isEmpty()) {
            return null;
        }
        Lines lines = new Lines();
        new Script(lines).run(steps);
        return String.join("|", lines.taken());
    }

    private static List<String> all(String query, String name) {
        List<String> values = new ArrayList<>();
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                values.add(decoded(pair.substring(name.length() + 1)));
            }
        }
        return values;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lines kept where no body can take them. */
    private static final class Lines implements Output {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void line(String text) {
            lines.add(text);
        }

        @Override
        public void flush() {
            throw new UnsupportedOperationException("flush is a step of /run");
        }

        List<String> taken() {
            return lines;
        }
    }
}
