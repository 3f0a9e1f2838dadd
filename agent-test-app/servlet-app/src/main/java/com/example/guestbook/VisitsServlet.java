package com.example.guestbook;

import io.restsession.Session;
import io.restsession.SessionContext;
import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** {@code GET /visits} counts a visit. */
public class VisitsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Session session = SessionContext.current();
        Integer before = session.getValue("visits");
        int visits = before == null ? 1 : before + 1;
        session.setValue("visits", visits);
        Answer.text(response, "visits: " + visits);
    }
}
