package com.example.probe.session;

import com.example.probe.Output;
import com.example.probe.Plan;
import com.example.probe.Script;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.servlet.ServletRequest;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** What the steps of one request have said, wherever they ran, until a response or the events take it. Thread-safe. */
final class Said {

    /** One in each application that a request comes to: their classes are not the same. */
    private static final String NAME = "com.example.probe.said." + System.identityHashCode(Said.class);
    private static final String QUERY = "com.example.probe.query";

    private final List<String> lines = new ArrayList<>();

    private Said() {
    }

    static Said in(ServletRequest request) {
        Said said = (Said) request.getAttribute(NAME);
        if (said == null) {
            said = new Said();
            request.setAttribute(NAME, said);
            request.setAttribute(QUERY, ((HttpServletRequest) request).getQueryString());
        }
        return said;
    }

    /**
     * Runs the steps of this kind in the query that the request came with.
     *
     * @param response null where there is none at hand
     */
    Said run(String kind, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Plan plan = Plan.of((String) request.getAttribute(QUERY));
        Script script = HttpSteps.on(new Script(new Output() {
            @Override
            public void line(String text) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void flush() {
                throw new UnsupportedOperationException("w.flush it is here");
            }
        }), request, response);
        for (String step : plan.steps(kind)) {
            add(kind + ": " + step + " -> " + script.result(step));
        }
        return this;
    }

    synchronized void add(String line) {
        lines.add(line);
    }

    /** Writes all that was said since the last time. */
    synchronized void tell(HttpServletResponse response) throws IOException {
        for (String line : lines) {
            response.getWriter().print(line + "\n");
        }
        lines.clear();
    }

    /** Keeps it for whoever asks for events. */
    synchronized void tellLater() {
        lines.forEach(Events::add);
        lines.clear();
    }
}
