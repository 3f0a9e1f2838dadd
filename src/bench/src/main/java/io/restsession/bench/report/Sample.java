package io.restsession.bench.report;

import java.util.Arrays;

/** The same thing measured several times in one run: what is typical of it, and how far it spreads. Immutable. */
public final class Sample {

    private final double[] sorted;

    public Sample(double... measured) {
        if (measured.length == 0) {
            throw new IllegalArgumentException("Nothing was measured.");
        }
        sorted = measured.clone();
        Arrays.sort(sorted);
    }

    public double median() {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    public double lowest() {
        return sorted[0];
    }

    public double highest() {
        return sorted[sorted.length - 1];
    }

    public int size() {
        return sorted.length;
    }
}
