package io.restsession.e2e.harness;

import java.util.Arrays;
import java.util.List;

/** A comma-separated list in a system property. */
final class Listed {

    private Listed() {
    }

    static List<String> in(String property) {
        String value = System.getProperty(property, "");
        return Arrays.stream(value.split(",")).map(String::trim).filter(item -> !item.isEmpty()).toList();
    }
}
