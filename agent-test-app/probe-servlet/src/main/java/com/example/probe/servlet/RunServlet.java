package com.example.probe.servlet;

import com.example.probe.Output;
import com.example.probe.Plan;
import com.example.probe.Script;
import com.example.probe.session.HttpSteps;
import io.restsession.Session;
import io.restsession.SessionContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collections;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Runs a script and answers with its lines. */
public class RunServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String ATTRIBUTE = "io.restsession.Session";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        PrintWriter body = response.getWriter();
        Output out = new Output() {
            @Override
            public void line(String text) {
                body.print(text + "\n");
            }

            @Override
            public void flush() throws IOException {
                response.flushBuffer();
            }
        };
        HttpSteps.on(new Script(out), request, response)
            .with("attribute", args -> attribute(request))
            .with("attributeIsListed", args -> String.valueOf(Collections.list(request.getAttributeNames()).contains(ATTRIBUTE)))
            .run(Plan.of(request.getQueryString()).steps());
    }

    private static String attribute(HttpServletRequest request) {
        Session session = (Session) request.getAttribute(ATTRIBUTE);
        return session == null ? "none" : session == SessionContext.current() ? "the current session" : "another session";
    }
}
