package com.example.probe.servlet;

import com.example.probe.Plan;
import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Where forwards, includes, error pages and asynchronous dispatches lead to. */
public class TargetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Plan plan = Body.planOf(request);
        String results = plan == null ? null : plan.there();
        response.getWriter().print("target of " + request.getDispatcherType() + (results == null ? "" : ": " + results) + "\n");
    }
}
