package com.example.probe;

import io.restsession.SessionContext;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Steps that order several requests, and steps that run elsewhere. */
final class FlowSteps {

    /** The application's own pool; its threads are made while requests run, and outlive them. */
    private static final ExecutorService POOL = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "probe pool");
        thread.setDaemon(true);
        return thread;
    });

    private FlowSteps() {
    }

    static void addTo(Map<String, Op> steps) {
        steps.put("signal", args -> Latches.signal(args[0]));
        steps.put("await", args -> Latches.await(args[0]));
        steps.put("tick", args -> tick());
        steps.put("inPool", args -> finished(new FutureTask<>(call(args))));
        steps.put("inPoolWrapped", args -> finished(new FutureTask<>(SessionContext.wrap(call(args)))));
        steps.put("inPoolWrappedTask", args -> finishedTask(args));
        steps.put("inNewThread", args -> inNewThread(args));
    }

    /** Goes on when the clock shows another millisecond. */
    private static String tick() {
        long now = System.currentTimeMillis();
        while (System.currentTimeMillis() == now) {
            Thread.yield();
        }
        return "ticked";
    }

    private static Callable<String> call(String[] args) {
        return () -> Steps.named(args[0]).run(Arrays.copyOfRange(args, 1, args.length));
    }

    private static String finished(FutureTask<String> task) throws Exception {
        POOL.execute(task);
        return result(task);
    }

    private static String finishedTask(String[] args) throws Exception {
        FutureTask<String> task = new FutureTask<>(call(args));
        POOL.execute(SessionContext.wrap(task));
        return result(task);
    }

    private static String inNewThread(String[] args) throws Exception {
        FutureTask<String> task = new FutureTask<>(call(args));
        Thread thread = new Thread(task, "probe thread");
        thread.setDaemon(true);
        thread.start();
        return result(task);
    }

    private static String result(FutureTask<String> task) throws Exception {
        try {
            return task.get(Latches.PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        }
    }
}
