package com.example.probe.servlet;

import java.util.Map;
import javax.servlet.ServletContext;

/** Ways in which another resource of the application responds. */
final class DispatchWays {

    private DispatchWays() {
    }

    static void addTo(Map<String, Way> ways) {
        ways.put("forward", (request, response) -> request.getRequestDispatcher("/target").forward(request, response));
        ways.put("forward-static", (request, response) -> request.getRequestDispatcher("/static/small.txt").forward(request, response));
        ways.put("forward-named", (request, response) ->
            request.getServletContext().getNamedDispatcher("target").forward(request, response));
        ways.put("forward-elsewhere", (request, response) -> {
            ServletContext root = request.getServletContext().getContext("/");
            if (root == null || root == request.getServletContext()) {
                response.getWriter().print("no other context\n");
            } else {
                root.getRequestDispatcher("/run?op=get+a").forward(request, response);
            }
        });
        ways.put("include", (request, response) -> {
            response.getWriter().print("before\n");
            request.getRequestDispatcher("/target").include(request, response);
            response.getWriter().print("after\n");
        });
        ways.put("include-flush", (request, response) -> {
            request.getRequestDispatcher("/target").include(request, response);
            response.flushBuffer();
        });
    }
}
