package com.example.probe.undertow;

import io.restsession.SessionContext;
import io.undertow.server.HttpServerExchange;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Whether a request is still bound to one of the server's threads, where none runs. */
final class Leftovers {

    /** Enough for every thread to get its turn. */
    private static final int TASKS = 100;

    private Leftovers() {
    }

    /** What the idle threads of the worker and the connection's IO thread report, each answer once. */
    static String of(HttpServerExchange exchange) throws InterruptedException {
        Set<Boolean> answers = new TreeSet<>();
        answers.addAll(answers(exchange.getConnection().getWorker()));
        answers.addAll(answers(exchange.getIoThread()));
        return answers.toString();
    }

    private static Set<Boolean> answers(Executor threads) throws InterruptedException {
        ConcurrentLinkedQueue<Boolean> answers = new ConcurrentLinkedQueue<>();
        CountDownLatch all = new CountDownLatch(TASKS);
        for (int i = 0; i < TASKS; i++) {
            threads.execute(() -> {
                answers.add(SessionContext.isActive());
                all.countDown();
            });
        }
        if (!all.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the server's threads did not answer");
        }
        return new TreeSet<>(answers);
    }
}
