package com.example.probe.servlet;

import java.util.Map;
import java.util.NoSuchElementException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletResponse;

/** Ways in which the status says it all: redirects, errors, exceptions. */
final class StatusWays {

    private StatusWays() {
    }

    static void addTo(Map<String, Way> ways) {
        ways.put("nocontent", (request, response) -> response.setStatus(HttpServletResponse.SC_NO_CONTENT));
        ways.put("notmodified", (request, response) -> response.setStatus(HttpServletResponse.SC_NOT_MODIFIED));
        ways.put("notfound", (request, response) -> response.setStatus(HttpServletResponse.SC_NOT_FOUND));
        ways.put("redirect", (request, response) -> response.sendRedirect(request.getContextPath() + "/target"));
        ways.put("error", (request, response) -> response.sendError(HttpServletResponse.SC_CONFLICT));
        ways.put("error-message", (request, response) -> response.sendError(HttpServletResponse.SC_CONFLICT, "as the probe says"));
        ways.put("error-page", (request, response) -> response.sendError(HttpServletResponse.SC_GONE));
        ways.put("exception", (request, response) -> {
            throw new IllegalStateException("thrown by the probe");
        });
        ways.put("exception-checked", (request, response) -> {
            throw new ServletException("thrown by the probe");
        });
        ways.put("exception-after-body", (request, response) -> {
            response.getWriter().print("not this");
            throw new IllegalStateException("thrown by the probe");
        });
        ways.put("exception-page", (request, response) -> {
            throw new NoSuchElementException("thrown by the probe");
        });
    }
}
