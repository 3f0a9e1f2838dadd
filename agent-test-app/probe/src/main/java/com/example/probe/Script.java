package com.example.probe;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs steps in order; each gives one line, an exception its class and message. Not thread-safe. */
public final class Script {

    private final Output out;
    private final Map<String, Op> own = new HashMap<>();

    public Script(Output out) {
        this.out = out;
        own.put("flush", args -> {
            out.flush();
            return "flushed";
        });
    }

    /** Adds a step that only this server knows. */
    public Script with(String name, Op op) {
        own.put(name, op);
        return this;
    }

    public void run(List<String> steps) throws IOException {
        for (String step : steps) {
            out.line(result(step));
        }
    }

    /** Runs one step; gives its line. */
    public String result(String step) {
        String[] words = step.split(" ");
        try {
            return find(words[0]).run(Arrays.copyOfRange(words, 1, words.length));
        } catch (Exception e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    private Op find(String name) {
        Op op = own.get(name);
        return op != null ? op : Steps.named(name);
    }
}
