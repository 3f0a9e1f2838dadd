package com.example.guestbook;

import io.restsession.Session;
import io.restsession.SessionContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** {@code GET /page}: an HTML page that shows what the session holds. */
public class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Session> session = SessionContext.find();
        Object visits = session.isPresent() ? session.get().getValue("visits") : null;
        response.setContentType("text/html; charset=UTF-8");
        PrintWriter out = response.getWriter();
        out.println("<!DOCTYPE html>");
        out.println("<html><head><title>Guest book</title></head><body>");
        out.println("<h1>" + request.getAttribute(GreetingFilter.GREETING) + "</h1>");
        out.println("<p>Visits so far: " + (visits == null ? 0 : visits) + "</p>");
        out.println("<p><a href=\"visits\">Count one more</a></p>");
        out.println("</body></html>");
    }
}
