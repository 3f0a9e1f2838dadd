package io.restsession.core.value;

import java.util.ArrayList;
import java.util.List;

/**
 * Which classes the Java objects of a store may have, and how large they may be. Written as {@code jdk.serialFilter} is:
 * patterns and bounds, separated by semicolons (or commas). The first pattern that matches a class decides; a class that
 * none matches is allowed unless it is one of those known to be misused. Arrays are judged by what they are made of.
 *
 * <p>A class on that list is one through which a stream runs code, opens connections, writes files or reads a second,
 * unfiltered stream. No such list is complete: who does not trust all that can write to the store names the classes that the
 * application needs, and ends with {@code !*}. Immutable.
 */
public final class ObjectFilter {

    /** What holds where nothing is given. */
    public static final ObjectFilter DEFAULT = new ObjectFilter("", new ArrayList<ClassPattern>(), new StreamLimits());

    private final String text;
    private final List<ClassPattern> patterns;
    private final StreamLimits limits;

    private ObjectFilter(String text, List<ClassPattern> patterns, StreamLimits limits) {
        this.text = text;
        this.patterns = patterns;
        this.limits = limits;
    }

    /**
     * @param text patterns: a class name, {@code a.b.*} for a package, {@code a.b.**} for it and those below, {@code a.b.C*} for all
     *             that begin so, {@code *} for all, each refused with {@code !} before it; bounds: {@code maxdepth=},
     *             {@code maxrefs=}, {@code maxbytes=}, {@code maxarray=} with a number
     * @throws IllegalArgumentException if one of them is none of these; the message says which
     */
    public static ObjectFilter parse(String text) {
        List<ClassPattern> patterns = new ArrayList<>();
        StreamLimits limits = new StreamLimits();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ';' || text.charAt(i) == ',') {
                String part = text.substring(start, i).trim();
                if (part.indexOf('=') >= 0) {
                    limits = limits.with(part);
                } else if (!part.isEmpty()) {
                    patterns.add(ClassPattern.of(part));
                }
                start = i + 1;
            }
        }
        return new ObjectFilter(text, patterns, limits);
    }

    /** @param name as {@link Class#getName()} has it, of no array */
    boolean refuses(String name) {
        for (ClassPattern pattern : patterns) {
            if (pattern.matches(name)) {
                return pattern.refuses();
            }
        }
        return Gadgets.include(name);
    }

    StreamLimits limits() {
        return limits;
    }

    /** As it was given. */
    @Override
    public String toString() {
        return text;
    }
}
