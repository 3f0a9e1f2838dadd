package com.example.guestbook;

import io.restsession.Session;
import io.restsession.SessionContext;
import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** {@code PUT /session/info} stores age and name, {@code GET /session/info/age} gives the age back. */
public class InfoServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Session session = SessionContext.current();
        session.setValue("age", 20);
        session.setValue("name", "Roger");
        Answer.text(response, "stored");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Integer age = SessionContext.current().getValue("age");
        if (age == null || !"/age".equals(request.getPathInfo())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            Answer.text(response, age.toString());
        }
    }
}
