package io.restsession.e2e.harness;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The query that tells a probe what to do. Immutable. */
public final class Steps {

    /** The parameter of a step to be done before the response, and one of the same length that nobody reads. */
    public static final String STEP = "op";
    public static final String IGNORED = "no";

    private final List<String> pairs;

    private Steps(List<String> pairs) {
        this.pairs = List.copyOf(pairs);
    }

    public static Steps none() {
        return new Steps(List.of());
    }

    /** To be done before the response. */
    public static Steps of(String... steps) {
        Steps query = none();
        for (String step : steps) {
            query = query.and(STEP, step);
        }
        return query;
    }

    /** Not to be done: for a request that looks like one with this step. */
    public static Steps ignored(String step) {
        return none().and(IGNORED, step);
    }

    /** To be done where a dispatch leads to, or in a filter. */
    public Steps there(String step) {
        return and("there", step);
    }

    /** To be done once the response's first bytes have left. */
    public Steps late(String step) {
        return and("late", step);
    }

    /** Once the response's first bytes have left, waits until somebody signals this. */
    public Steps hold(String latch) {
        return and("hold", latch);
    }

    /** The target with this as its query. */
    public String on(String path) {
        return pairs.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + String.join("&", pairs);
    }

    /** To be done in another place, that a probe knows by this name. */
    public Steps in(String place, String step) {
        return and(place, step);
    }

    /** The target and the steps, for people. */
    public String readable(String path) {
        return URLDecoder.decode(path + " " + String.join(", ", pairs), StandardCharsets.UTF_8);
    }

    private Steps and(String name, String value) {
        List<String> more = new ArrayList<>(pairs);
        more.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        return new Steps(more);
    }
}
