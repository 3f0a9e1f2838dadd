package com.example.guestbook;

import io.restsession.Session;
import io.restsession.SessionContext;
import java.io.IOException;
import java.util.Optional;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;

/** Finds out how to address the guest before the page is made. */
public class GreetingFilter implements Filter {

    static final String GREETING = "greeting";

    @Override
    public void init(FilterConfig config) {
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        Optional<Session> session = SessionContext.find();
        Object name = session.isPresent() ? session.get().getValue("name") : null;
        request.setAttribute(GREETING, name == null ? "Welcome, stranger" : "Welcome back, " + name);
        chain.doFilter(request, response);
    }

    @Override
    public void destroy() {
    }
}
