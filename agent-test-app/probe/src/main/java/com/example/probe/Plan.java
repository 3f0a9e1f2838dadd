package com.example.probe;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a request shall do, read from its query: steps before the response ({@code op}); steps where a dispatch leads to
 * ({@code there}); then, once its first bytes have left, a latch to wait for ({@code hold}) and further steps
 * ({@code late}). Parsed here, so that no server's own parameter parsing has a part in it. Immutable.
 */
public final class Plan {

    private final String query;
    private final UnaryOperator<Script> more;

    private Plan(String query, UnaryOperator<Script> more) {
        this.query = query == null ? "" : query;
        this.more = more;
    }

    /** @param query the raw query string; null or empty: nothing is to be done */
    public static Plan of(String query) {
        return new Plan(query, UnaryOperator.identity());
    }

    /** @param more adds steps that only this server knows */
    public static Plan of(String query, UnaryOperator<Script> more) {
        return new Plan(query, more);
    }

    public List<String> steps() {
        return steps("op");
    }

    /** The steps of this kind. */
    public List<String> steps(String kind) {
        return all(query, kind);
    }

    /** Runs the steps; null where there are none, so that an application without sessions stays one. */
    public String before() throws IOException {
        return results(steps());
    }

    /** Runs the steps that are for the target of a dispatch; null where there are none. */
    public String there() throws IOException {
        return results(steps("there"));
    }

    /** To be called when the first bytes have left: waits, then runs the late steps. */
    public void after() throws IOException, InterruptedException {
        for (String latch : steps("hold")) {
            Latches.await(latch);
        }
        results(steps("late"));
    }

    private String results(List<String> steps) throws IOException {
        if (steps.isEmpty()) {
            return null;
        }
        Lines lines = new Lines();
        more.apply(new Script(lines)).run(steps);
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
