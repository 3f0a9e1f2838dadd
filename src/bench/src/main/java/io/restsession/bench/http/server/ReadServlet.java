package io.restsession.bench.http.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/**
 * Reads one of five small attributes, which the first request of a session puts there. Says 0 when it put them, 1 when it found
 * what was put.
 */
final class ReadServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession();
        boolean found = "alice@example.com".equals(session.getAttribute("user"));
        if (!found) {
            session.setAttribute("user", "alice@example.com");
            session.setAttribute("name", "Alice Example");
            session.setAttribute("theme", "dark");
            session.setAttribute("basket", 3);
            session.setAttribute("since", 1_795_000_000_000L);
        }
        response.setContentType("text/plain");
        response.getWriter().print(found ? 1 : 0);
    }
}
