package com.example.probe.servlet;

import com.example.probe.Plan;
import com.example.probe.session.HttpSteps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.ServletRequest;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** What all ways have in common: the steps of the plan run first, then one of these bodies follows. */
final class Body {

    static final String SMALL = "done\n";
    static final byte[] SMALL_BYTES = SMALL.getBytes(StandardCharsets.UTF_8);

    /** More than any buffer of a server. */
    static final String LARGE = large();
    static final byte[] LARGE_BYTES = LARGE.getBytes(StandardCharsets.UTF_8);

    private static final String PLAN = "com.example.probe.plan";

    private Body() {
    }

    /** Runs the steps that come before the response. */
    static Plan begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Plan plan = prepare(request, response);
        run(plan, response);
        return plan;
    }

    /** Leaves the steps to the caller. */
    static Plan prepare(HttpServletRequest request, HttpServletResponse response) {
        Plan plan = Plan.of(request.getQueryString(), script -> HttpSteps.on(script, request, null));
        request.setAttribute(PLAN, plan);
        response.setContentType("text/plain; charset=UTF-8");
        return plan;
    }

    static void run(Plan plan, HttpServletResponse response) throws IOException {
        String results = plan.before();
        if (results != null) {
            response.setHeader("X-Results", results);
        }
    }

    /** The plan of the request that was dispatched here; null for one that came here directly. */
    static Plan planOf(ServletRequest request) {
        return (Plan) request.getAttribute(PLAN);
    }

    private static String large() {
        StringBuilder text = new StringBuilder(200_000);
        for (int i = 0; i < 200_000; i++) {
            text.append((char) (i % 64 == 63 ? '\n' : 'a' + i % 26));
        }
        return text.toString();
    }
}
