package com.example.probe.servlet;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The ways that leave the request's own thread. */
public class AsyncServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Way> ways = new HashMap<>();

    public AsyncServlet() {
        AsyncWays.addTo(ways);
        AsyncEndWays.addTo(ways);
        NonBlockingWays.addTo(ways);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        ways.get(request.getPathInfo().substring(1)).respond(request, response);
    }
}
