package com.example.probe.session;

import java.util.ArrayList;
import java.util.List;

/** Moments in the application's life, so that times can be told without telling them. Thread-safe. */
final class Marks {

    private static final List<Long> MARKS = new ArrayList<>();

    private Marks() {
    }

    /** Makes a mark of a millisecond that nothing else happened in. */
    static synchronized String mark() {
        tick();
        MARKS.add(System.currentTimeMillis());
        tick();
        return "marked";
    }

    /** Where a time is among the marks, from the last one: 0 is after it, 1 before it, 2 before the one before, ... */
    static synchronized String among(long time) {
        int later = 0;
        for (long mark : MARKS) {
            if (time <= mark) {
                later++;
            }
        }
        return "before the last " + later + " marks";
    }

    private static void tick() {
        long now = System.currentTimeMillis();
        while (System.currentTimeMillis() == now) {
            Thread.yield();
        }
    }
}
