package io.restsession.store.jcache;

/** Reads what {@link FieldWriter} wrote; anything else is {@link Malformed}, whatever it is. */
final class FieldReader {

    /** This is not what it should be. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        Malformed() {
            super(null, null, false, false);
        }
    }

    private static final int STAMP = 8;

    private final String text;
    private int position;

    FieldReader(String text, String kind) throws Malformed {
        this.text = text;
        position = kind.length() + STAMP;
        if (!text.startsWith(kind) || text.length() < position) {
            throw new Malformed();
        }
    }

    long number() throws Malformed {
        long number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = read();
            number |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                return number;
            }
        }
        throw new Malformed();
    }

    /** How many of something there are, each of which takes a byte at least. */
    int count() throws Malformed {
        long count = number();
        if (count < 0 || count > text.length() - position) {
            throw new Malformed();
        }
        return (int) count;
    }

    String text() throws Malformed {
        char[] chars = new char[count()];
        for (int i = 0; i < chars.length; i++) {
            long c = number();
            if (c < 0 || c > Character.MAX_VALUE) {
                throw new Malformed();
            }
            chars[i] = (char) c;
        }
        return new String(chars);
    }

    byte[] bytes() throws Malformed {
        byte[] bytes = new byte[count()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) read();
        }
        return bytes;
    }

    void end() throws Malformed {
        if (position != text.length()) {
            throw new Malformed();
        }
    }

    private int read() throws Malformed {
        if (position >= text.length() || text.charAt(position) > 0xff) {
            throw new Malformed();
        }
        return text.charAt(position++);
    }
}
