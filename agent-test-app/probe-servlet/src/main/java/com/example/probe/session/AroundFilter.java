package com.example.probe.session;

import java.io.IOException;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Runs the steps {@code before} before whatever it stands before, and the steps {@code behind} behind it. */
public class AroundFilter implements Filter {

    @Override
    public void init(FilterConfig config) {
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        Said.in(http).run("before", http, answer);
        chain.doFilter(request, response);
        Said.in(http).run("behind", http, answer).tell(answer);
    }

    @Override
    public void destroy() {
    }
}
