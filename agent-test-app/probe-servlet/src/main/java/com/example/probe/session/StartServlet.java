package com.example.probe.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Runs the steps {@code op}, starts asynchronous work, and has the steps {@code there} run where the path says. */
public class StartServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int TIMEOUT_MILLIS = 50;

    /** Goes on with asynchronous work. */
    @FunctionalInterface
    private interface Going {
        void on(AsyncContext async, HttpServletRequest request, HttpServletResponse response);
    }

    private final transient Map<String, Going> ways = new HashMap<>();

    public StartServlet() {
        ways.put("/thread", (async, request, response) -> inThread(() -> finish(async, request, response)));
        ways.put("/start", (async, request, response) -> async.start(() -> finish(async, request, response)));
        ways.put("/inside", StartServlet::finish);
        ways.put("/dispatch", (async, request, response) -> inThread(() -> async.dispatch("/there")));
        ways.put("/dispatch-back", (async, request, response) -> inThread(() -> async.dispatch("/do")));
        ways.put("/timeout", (async, request, response) -> async.setTimeout(TIMEOUT_MILLIS));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        Said.in(request).run("op", request, response);
        boolean bare = request.getQueryString().contains("bare=");
        AsyncContext async = bare ? request.startAsync() : request.startAsync(request, response);
        async.addListener(new Ending(async, request, response));
        ways.get(request.getPathInfo()).on(async, (HttpServletRequest) async.getRequest(), (HttpServletResponse) async.getResponse());
    }

    private static void inThread(Runnable task) {
        Thread thread = new Thread(task, "probe async");
        thread.setDaemon(true);
        thread.start();
    }

    private static void finish(AsyncContext async, HttpServletRequest request, HttpServletResponse response) {
        try {
            Said.in(request).run("there", request, response).tell(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        async.complete();
    }

    /** Finishes what nobody else does; what is said at the very end is for the events. */
    private static final class Ending implements AsyncListener {

        private final AsyncContext async;
        private final HttpServletRequest request;
        private final HttpServletResponse response;

        Ending(AsyncContext async, HttpServletRequest request, HttpServletResponse response) {
            this.async = async;
            this.request = request;
            this.response = response;
        }

        @Override
        public void onComplete(AsyncEvent event) throws IOException {
            if (request.getQueryString() != null && request.getQueryString().contains("end=")) {
                Said.in(request).run("end", request, response).tellLater();
                Events.add("completed");
            }
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            finish(async, request, response);
        }

        @Override
        public void onError(AsyncEvent event) {
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
        }
    }
}
