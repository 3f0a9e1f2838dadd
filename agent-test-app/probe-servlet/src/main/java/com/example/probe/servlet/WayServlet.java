package com.example.probe.servlet;

import com.example.probe.Plan;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The ways that begin and end on the request's own thread. HEAD is left to the class above, as most servlets do. */
public class WayServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Way> ways = new HashMap<>();

    public WayServlet() {
        BodyWays.addTo(ways);
        StatusWays.addTo(ways);
        DispatchWays.addTo(ways);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Plan plan = Body.begin(request, response);
        ways.get(request.getPathInfo().substring(1)).respond(request, response);
        try {
            plan.after();
        } catch (InterruptedException e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        doGet(request, response);
    }
}
