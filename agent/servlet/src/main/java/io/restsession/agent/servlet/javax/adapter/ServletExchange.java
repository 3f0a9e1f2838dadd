package io.restsession.agent.servlet.javax.adapter;

import io.restsession.core.http.Exchange;
import io.restsession.core.http.WebApplication;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

final class ServletExchange implements Exchange {

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final ServletApplications applications;

    ServletExchange(HttpServletRequest request, HttpServletResponse response, ServletApplications applications) {
        this.request = request;
        this.response = response;
        this.applications = applications;
    }

    @Override
    public WebApplication webApplication() {
        ServletContext context = request.getServletContext();
        return context == null ? null : applications.of(context);
    }

    @Override
    public WebApplication outside() {
        return applications.outside();
    }

    @Override
    public Object keep(Object side) {
        Object kept = request.getAttribute(ServletAdapter.KEY);
        if (kept == null) {
            request.setAttribute(ServletAdapter.KEY, side);
            return side;
        }
        return kept;
    }

    @Override
    public boolean haveHeadersLeft() {
        return response.isCommitted();
    }

    @Override
    public boolean isSecure() {
        return request.isSecure();
    }

    @Override
    public List<String> requestHeaders(String name) {
        Enumeration<String> values = request.getHeaders(name);
        return values == null ? Collections.<String>emptyList() : Collections.list(values);
    }

    @Override
    public void addResponseHeader(String name, String value) {
        response.addHeader(name, value);
    }

    @Override
    public void refuse(int retryAfterSeconds) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", Integer.toString(retryAfterSeconds));
    }
}
