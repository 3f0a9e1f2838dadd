package io.restsession.e2e.contract;

/** Long texts compared, so that a failure shows where they part and not all of them. */
final class Texts {

    private static final int CONTEXT = 120;

    private Texts() {
    }

    static void assertSame(String expected, String actual) {
        if (expected.equals(actual)) {
            return;
        }
        int at = 0;
        while (at < Math.min(expected.length(), actual.length()) && expected.charAt(at) == actual.charAt(at)) {
            at++;
        }
        throw new AssertionError("they part at " + at
            + ": expected ..." + around(expected, at) + "... but was ..." + around(actual, at) + "...");
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - CONTEXT), Math.min(text.length(), at + CONTEXT));
    }
}
