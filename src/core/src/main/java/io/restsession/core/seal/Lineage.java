package io.restsession.core.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/** The ids a session has had in its space, the one it has first, each as a mark that does not show it. Immutable. */
final class Lineage {

    /** With what the names of its entries begin. */
    private static final String RESERVED = Seals.RESERVED + "session/";

    private static final int MARK_BYTES = 16;

    /** Enough to tell the few entries of a session apart. */
    private static final int NAMED_BYTES = 9;

    /** One after the other. */
    private final byte[] marks;

    private Lineage(byte[] marks) {
        this.marks = marks;
    }

    /** A session that had no other id. */
    static Lineage of(String space, String id) {
        byte[] from = Text.bytes(space);
        ByteBuffer both = ByteBuffer.allocate(Integer.BYTES + from.length + id.length() * Character.BYTES);
        both.putInt(from.length).put(from).put(Text.bytes(id));
        try {
            return new Lineage(Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(both.array()), MARK_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }

    /** This one, with the marks of earlier ids behind its own. */
    Lineage after(byte[] earlier) {
        byte[] all = Arrays.copyOf(marks, marks.length + earlier.length);
        System.arraycopy(earlier, 0, all, marks.length, earlier.length);
        return new Lineage(all);
    }

    /** Of how many ids it knows. */
    int length() {
        return marks.length / MARK_BYTES;
    }

    /** @param index 0: the id it has */
    byte[] mark(int index) {
        return Arrays.copyOfRange(marks, index * MARK_BYTES, (index + 1) * MARK_BYTES);
    }

    /** All but the mark of the id it has. */
    byte[] earlier() {
        return Arrays.copyOfRange(marks, MARK_BYTES, marks.length);
    }

    /**
     * The name of the entry that says which ids came before. Another for each id, so that of two changes of id at a time
     * the one that came too late does not undo what the other one said.
     */
    String entryName() {
        return RESERVED + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(marks, NAMED_BYTES));
    }

    static boolean isReserved(String name) {
        return name.startsWith(RESERVED);
    }
}
