package com.example.probe.session;

import java.io.IOException;
import java.util.NoSuchElementException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Runs the steps {@code op} and answers with what all steps have said; with the parameter {@code quiet} the events get it. */
public class DoServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        Said said = Said.in(request).run("op", request, response);
        NoSuchElementException asked = (NoSuchElementException) request.getAttribute(ResponseSteps.THROW);
        if (request.getQueryString() != null && request.getQueryString().contains("quiet=")) {
            said.tellLater();
        } else {
            said.tell(response);
        }
        if (asked != null) {
            request.removeAttribute(ResponseSteps.THROW);
            throw asked;
        }
    }
}
