package com.example.probe.session;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Where forwards, includes, error pages, log-ins and asynchronous dispatches lead to: runs the steps {@code there}. */
public class ThereServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        Said said = Said.in(request);
        said.add(getServletName() + " by " + request.getDispatcherType());
        said.run("there", request, response).tell(response);
    }
}
