package com.example.probe;

import java.util.HashMap;
import java.util.Map;

/** The steps that every probe knows. */
final class Steps {

    private static final Map<String, Op> BY_NAME = new HashMap<>();

    static {
        ValueSteps.addTo(BY_NAME);
        StateSteps.addTo(BY_NAME);
        FlowSteps.addTo(BY_NAME);
    }

    private Steps() {
    }

    static Op named(String name) {
        Op op = BY_NAME.get(name);
        if (op == null) {
            throw new IllegalArgumentException("no step is called " + name);
        }
        return op;
    }
}
