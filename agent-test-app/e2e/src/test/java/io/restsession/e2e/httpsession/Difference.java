package io.restsession.e2e.httpsession;

import java.util.List;

/** Reports compared, so that a failure shows what was asked where they part. */
final class Difference {

    private Difference() {
    }

    static void assertNone(String scene, List<String> expected, List<String> actual) {
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            if (!at(expected, i).equals(at(actual, i))) {
                throw new AssertionError(scene + ": " + asked(expected, i) + "\n  without the agent: " + at(expected, i)
                    + "\n  with it:           " + at(actual, i));
            }
        }
    }

    private static String at(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "(nothing)";
    }

    private static String asked(List<String> lines, int index) {
        for (int i = Math.min(index, lines.size() - 1); i >= 0; i--) {
            if (lines.get(i).startsWith("> ")) {
                return lines.get(i);
            }
        }
        return "";
    }
}
