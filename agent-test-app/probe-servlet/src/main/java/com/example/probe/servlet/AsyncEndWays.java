package com.example.probe.servlet;

import com.example.probe.Plan;
import java.io.IOException;
import java.util.Map;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Asynchronous ways in which a listener has the last word. */
final class AsyncEndWays {

    private static final int TIMEOUT_MILLIS = 100;

    private AsyncEndWays() {
    }

    static void addTo(Map<String, Way> ways) {
        ways.put("timeout", AsyncEndWays::timeout);
        ways.put("timeout-dispatch", AsyncEndWays::timeoutDispatch);
        ways.put("on-complete", AsyncEndWays::onComplete);
    }

    /** The steps run before, those {@code there} in the listener. */
    private static void timeout(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Plan plan = Body.begin(request, response);
        AsyncContext async = request.startAsync(request, response);
        async.setTimeout(TIMEOUT_MILLIS);
        async.addListener(new Quiet() {
            @Override
            public void onTimeout(AsyncEvent event) throws IOException {
                plan.there();
                AsyncWays.finish(async, response);
            }
        });
    }

    private static void timeoutDispatch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Body.begin(request, response);
        AsyncContext async = request.startAsync(request, response);
        async.setTimeout(TIMEOUT_MILLIS);
        async.addListener(new Quiet() {
            @Override
            public void onTimeout(AsyncEvent event) {
                async.dispatch("/target");
            }
        });
    }

    /** The steps {@code there} run when all is over for the client. */
    private static void onComplete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Plan plan = Body.begin(request, response);
        AsyncContext async = request.startAsync(request, response);
        async.addListener(new Quiet() {
            @Override
            public void onComplete(AsyncEvent event) throws IOException {
                plan.there();
            }
        });
        AsyncWays.finish(async, response);
    }

    private static class Quiet implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) throws IOException {
        }

        @Override
        public void onTimeout(AsyncEvent event) throws IOException {
        }

        @Override
        public void onError(AsyncEvent event) {
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
        }
    }
}
