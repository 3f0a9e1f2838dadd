package com.example.probe.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.servlet.ServletRequestEvent;
import javax.servlet.ServletRequestListener;
import javax.servlet.http.HttpServletRequest;

/** Runs the steps {@code first} before all filters, and {@code last} when the request leaves the application. */
public class RequestListener implements ServletRequestListener {

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        run("first", (HttpServletRequest) event.getServletRequest());
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        HttpServletRequest request = (HttpServletRequest) event.getServletRequest();
        if (request.getQueryString() != null && request.getQueryString().contains("last=")) {
            run("last", request).tellLater();
            Events.add("request destroyed");
        }
    }

    private static Said run(String kind, HttpServletRequest request) {
        try {
            return Said.in(request).run(kind, request, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
