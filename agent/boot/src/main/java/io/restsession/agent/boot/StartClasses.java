package io.restsession.agent.boot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The classes that every start needs, packed in one entry of the agent's jar: to look up and inflate each by itself takes as long as to
 * define it. Each is given away once. Thread-safe.
 */
final class StartClasses {

    /** Where they lie: a zip file whose entries are not compressed. */
    static final String NAME = "start.zip";

    /** How a file begins in a zip file, and where in that beginning its sizes are and its name. */
    private static final int BEGINNING = 0x04034b50;
    private static final int SIZE = 22;
    private static final int NAME_LENGTH = 26;
    private static final int EXTRA_LENGTH = 28;
    private static final int FILE_NAME = 30;

    private final Map<String, byte[]> files = new HashMap<>(1024);

    StartClasses(byte[] packed) {
        int at = 0;
        while (at + FILE_NAME < packed.length && number(packed, at, 4) == BEGINNING) {
            int nameEnd = at + FILE_NAME + number(packed, at + NAME_LENGTH, 2);
            int start = nameEnd + number(packed, at + EXTRA_LENGTH, 2);
            int end = start + number(packed, at + SIZE, 4);
            String name = new String(packed, at + FILE_NAME, nameEnd - at - FILE_NAME, StandardCharsets.ISO_8859_1);
            files.put(name, Arrays.copyOfRange(packed, start, end));
            at = end;
        }
    }

    private static int number(byte[] bytes, int at, int length) {
        int number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << Byte.SIZE | bytes[at + i] & 0xFF;
        }
        return number;
    }

    /** The class file of a class; null if it is none of them, or was taken before. */
    byte[] take(String name) {
        String file = name.replace('.', '/') + ".class";
        synchronized (files) {
            return files.remove(file);
        }
    }
}
