package com.example.probe.servlet;

import com.example.probe.Plan;
import io.restsession.SessionContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.servlet.AsyncContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Asynchronous ways that end by the application's own word, spoken on its own thread. */
final class AsyncWays {

    private static final ExecutorService OWN = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "probe async");
        thread.setDaemon(true);
        return thread;
    });

    private AsyncWays() {
    }

    static void addTo(Map<String, Way> ways) {
        ways.put("complete", AsyncWays::complete);
        ways.put("complete-without-arguments", AsyncWays::completeWithoutArguments);
        ways.put("complete-wrapped", AsyncWays::completeWrapped);
        ways.put("complete-empty", AsyncWays::completeEmpty);
        ways.put("complete-inside", AsyncWays::completeInside);
        ways.put("flush", AsyncWays::flush);
        ways.put("start", AsyncWays::start);
        ways.put("dispatch", (request, response) -> dispatch(request, response, "/target"));
        ways.put("dispatch-static", (request, response) -> dispatch(request, response, "/static/small.txt"));
    }

    private static void complete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Body.begin(request, response);
        AsyncContext async = request.startAsync(request, response);
        OWN.execute(() -> finish(async, response));
    }

    private static void completeWithoutArguments(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Body.begin(request, response);
        AsyncContext async = request.startAsync();
        OWN.execute(() -> finish(async, (HttpServletResponse) async.getResponse()));
    }

    /** The steps run on the other thread. */
    private static void completeWrapped(HttpServletRequest request, HttpServletResponse response) {
        Plan plan = Body.prepare(request, response);
        AsyncContext async = request.startAsync(request, response);
        OWN.execute(wrapped(plan, () -> runAndFinish(plan, async, response)));
    }

    private static void completeEmpty(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Body.begin(request, response);
        AsyncContext async = request.startAsync(request, response);
        OWN.execute(async::complete);
    }

    private static void completeInside(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Body.begin(request, response);
        finish(request.startAsync(request, response), response);
    }

    /** The first bytes leave from the other thread, which then can be held. */
    private static void flush(HttpServletRequest request, HttpServletResponse response) {
        Plan plan = Body.prepare(request, response);
        AsyncContext async = request.startAsync(request, response);
        OWN.execute(wrapped(plan, () -> {
            try {
                Body.run(plan, response);
                response.flushBuffer();
                plan.after();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
            finish(async, response);
        }));
    }

    /** The steps run on a thread of the container's choice. */
    private static void start(HttpServletRequest request, HttpServletResponse response) {
        Plan plan = Body.prepare(request, response);
        AsyncContext async = request.startAsync(request, response);
        async.start(wrapped(plan, () -> runAndFinish(plan, async, response)));
    }

    private static void dispatch(HttpServletRequest request, HttpServletResponse response, String target) throws IOException {
        Body.begin(request, response);
        AsyncContext async = request.startAsync(request, response);
        OWN.execute(() -> async.dispatch(target));
    }

    private static void runAndFinish(Plan plan, AsyncContext async, HttpServletResponse response) {
        try {
            Body.run(plan, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        finish(async, response);
    }

    static void finish(AsyncContext async, HttpServletResponse response) {
        try {
            response.getWriter().print(Body.SMALL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        async.complete();
    }

    /** Without steps no class of the session API is touched. */
    private static Runnable wrapped(Plan plan, Runnable task) {
        return plan.steps().isEmpty() ? task : SessionContext.wrap(task);
    }
}
