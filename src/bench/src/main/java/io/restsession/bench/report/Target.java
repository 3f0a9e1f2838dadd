package io.restsession.bench.report;

/** What is wanted of a figure. Immutable. */
public record Target(Kind kind, double value) {

    /** On which side of the value it is to be. */
    public enum Kind { AT_LEAST, AT_MOST }

    public static Target atLeast(double value) {
        return new Target(Kind.AT_LEAST, value);
    }

    public static Target atMost(double value) {
        return new Target(Kind.AT_MOST, value);
    }

    public boolean isMetBy(double figure) {
        return kind == Kind.AT_LEAST ? figure >= value : figure <= value;
    }
}
