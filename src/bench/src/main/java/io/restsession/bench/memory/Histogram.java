package io.restsession.bench.memory;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;

/** How many bytes the live objects of each class take. Immutable. */
final class Histogram {

    private final Map<String, Long> bytes;

    private Histogram(Map<String, Long> bytes) {
        this.bytes = bytes;
    }

    /** Of this JVM, after full collections: the second one finds what the first one's references led to. */
    static Histogram taken() throws JMException {
        System.gc();
        String table = (String) ManagementFactory.getPlatformMBeanServer().invoke(
            new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
            new Object[] {new String[0]}, new String[] {String[].class.getName()});
        Map<String, Long> bytes = new HashMap<>();
        for (String line : table.split("\n")) {
            // As "   1:   12   345  java.lang.String (java.base@17)".
            String[] columns = line.trim().split("\\s+");
            if (columns.length >= 4 && columns[0].endsWith(":")) {
                bytes.merge(columns[3], Long.parseLong(columns[2]), Long::sum);
            }
        }
        return new Histogram(bytes);
    }

    long total() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What has been added since. */
    Histogram since(Histogram before) {
        Map<String, Long> added = new HashMap<>(bytes);
        before.bytes.forEach((name, size) -> added.merge(name, -size, Long::sum));
        return new Histogram(added);
    }

    /** The classes that take most, a line each, with the bytes for each of so many sessions. */
    Stream<String> top(int lines, int sessions) {
        return bytes.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(lines)
            .map(each -> String.format("%8.1f  %s", (double) each.getValue() / sessions, each.getKey()));
    }
}
