package io.restsession.core.value;

/** Allows or refuses the classes whose names it matches. Immutable. */
final class ClassPattern {

    private final boolean refuses;
    private final String prefix;
    private final Rest rest;

    private ClassPattern(boolean refuses, String prefix, Rest rest) {
        this.refuses = refuses;
        this.prefix = prefix;
        this.rest = rest;
    }

    /** @throws IllegalArgumentException if it is not a pattern */
    static ClassPattern of(String text) {
        boolean refuses = text.startsWith("!");
        String pattern = refuses ? text.substring(1) : text;
        if (pattern.endsWith(".**")) {
            return new ClassPattern(refuses, name(text, pattern, 2, true), Rest.ANY);
        }
        if (pattern.endsWith(".*")) {
            return new ClassPattern(refuses, name(text, pattern, 1, true), Rest.ONE_NAME);
        }
        if (pattern.endsWith("*")) {
            return new ClassPattern(refuses, name(text, pattern, 1, false), Rest.ANY);
        }
        return new ClassPattern(refuses, name(text, pattern, 0, false), Rest.NONE);
    }

    /** What stands before the stars, which must look like the beginning of a class name. */
    private static String name(String text, String pattern, int stars, boolean isPackage) {
        String name = pattern.substring(0, pattern.length() - stars);
        if (name.isEmpty() && stars == 0 || isPackage && name.length() == 1) {
            throw new IllegalArgumentException('"' + text + "\" names nothing");
        }
        if (name.indexOf('/') >= 0) {
            throw new IllegalArgumentException('"' + text + "\" names a module, which classes do not have on all versions of Java");
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '.' && c != '-' && !Character.isJavaIdentifierPart(c)) {
                throw new IllegalArgumentException('"' + text + "\" is not a class name, nor the beginning of one with * or ** after it");
            }
        }
        return name;
    }

    boolean matches(String name) {
        return name.startsWith(prefix) && rest.allows(name, prefix.length());
    }

    boolean refuses() {
        return refuses;
    }

    /** What may follow what a name begins with. */
    private enum Rest {
        NONE,
        ONE_NAME,
        ANY;

        boolean allows(String name, int from) {
            return this == ANY || (this == NONE ? name.length() == from : name.indexOf('.', from) < 0);
        }
    }
}
