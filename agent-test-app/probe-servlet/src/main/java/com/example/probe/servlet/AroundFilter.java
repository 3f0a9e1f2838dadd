package com.example.probe.servlet;

import com.example.probe.Plan;
import com.example.probe.session.HttpSteps;
import java.io.IOException;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Runs the steps {@code there} before whatever it stands before, and the steps {@code late} behind it. */
public class AroundFilter implements Filter {

    @Override
    public void init(FilterConfig config) {
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        Plan plan = Plan.of(http.getQueryString(), script -> HttpSteps.on(script, http, (HttpServletResponse) response));
        String results = plan.there();
        if (results != null) {
            ((HttpServletResponse) response).setHeader("X-Results", results);
        }
        chain.doFilter(request, response);
        try {
            plan.after();
        } catch (InterruptedException e) {
            throw new ServletException(e);
        }
    }

    @Override
    public void destroy() {
    }
}
