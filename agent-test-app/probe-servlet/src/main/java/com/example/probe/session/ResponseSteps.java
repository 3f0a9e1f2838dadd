package com.example.probe.session;

import com.example.probe.Script;
import java.util.NoSuchElementException;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The methods of a response that have to do with the session, or by which it leaves. */
final class ResponseSteps {

    /** Asks the servlet for an exception once its steps are through. */
    static final String THROW = "com.example.probe.throw";

    private ResponseSteps() {
    }

    static void addTo(Script script, HttpServletRequest request, HttpServletResponse response) {
        urls(script, response);
        leaving(script, request, response);
        dispatching(script, request, response);
    }

    private static void urls(Script script, HttpServletResponse response) {
        script.with("w.url", args -> response.encodeURL(SessionSteps.text(args[0])));
        script.with("w.redirectURL", args -> response.encodeRedirectURL(SessionSteps.text(args[0])));
        script.with("w.oldUrl", args -> old(response, "encodeUrl", args[0]));
        script.with("w.oldRedirectUrl", args -> old(response, "encodeRedirectUrl", args[0]));
    }

    private static String old(HttpServletResponse response, String method, String url) throws Exception {
        return String.valueOf(Old.call(HttpServletResponse.class, response, method, url));
    }

    private static void leaving(Script script, HttpServletRequest request, HttpServletResponse response) {
        script.with("w.flush", args -> {
            Said.in(request).tell(response);
            response.flushBuffer();
            return "flushed";
        });
        script.with("w.error", args -> {
            response.sendError(Integer.parseInt(args[0]));
            return "sent";
        });
        script.with("w.redirect", args -> {
            response.sendRedirect(request.getContextPath() + args[0]);
            return "sent";
        });
        script.with("w.encodedRedirect", args -> {
            response.sendRedirect(response.encodeRedirectURL(request.getContextPath() + args[0]));
            return "sent";
        });
        script.with("w.reset", args -> {
            response.reset();
            return "reset";
        });
        script.with("w.throw", args -> {
            request.setAttribute(THROW, new NoSuchElementException("thrown by the probe"));
            return "will throw";
        });
    }

    private static void dispatching(Script script, HttpServletRequest request, HttpServletResponse response) {
        script.with("w.forward", args -> {
            request.getRequestDispatcher(args[0]).forward(request, response);
            return "forwarded";
        });
        script.with("w.include", args -> {
            request.getRequestDispatcher(args[0]).include(request, response);
            return "included";
        });
        script.with("w.forwardTo", args -> {
            ServletContext other = request.getServletContext().getContext(args[0]);
            if (other == null || other == request.getServletContext()) {
                return "no other context";
            }
            other.getRequestDispatcher(args[1]).forward(request, response);
            return "forwarded";
        });
        script.with("w.includeFrom", args -> {
            ServletContext other = request.getServletContext().getContext(args[0]);
            if (other == null || other == request.getServletContext()) {
                return "no other context";
            }
            other.getRequestDispatcher(args[1]).include(request, response);
            return "included";
        });
    }
}
