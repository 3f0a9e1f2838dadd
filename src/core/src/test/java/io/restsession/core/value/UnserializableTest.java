package io.restsession.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What can't be written, and how that is said. */
class UnserializableTest {

    private final JavaValues values = with("*");

    private static JavaValues with(String filter) {
        return new JavaValues(UnserializableTest.class.getClassLoader(), null, ObjectFilter.parse(filter));
    }

    private String unserializable(Object value) {
        UnserializableException e = assertThrows(UnserializableException.class, () -> values.encode(value));
        assertTrue(e.getMessage().startsWith(value.getClass().getTypeName() + " cannot be serialized: "), e.getMessage());
        assertTrue(e.getMessage().contains(e.className()), e.getMessage());
        assertNull(e.getCause());
        return e.className();
    }

    private String failure(Object value) {
        ValueException e = assertThrows(ValueException.class, () -> values.encode(value));
        assertFalse(e instanceof UnserializableException);
        assertFalse(e.getMessage().contains("topsecret"), e.getMessage());
        assertNull(e.getCause());
        return e.getMessage();
    }

    @Test
    void theValueItself() {
        assertEquals(Plain.class.getName(), unserializable(new Plain()));
        assertEquals(Thread.class.getName(), unserializable(new Thread()));
        assertEquals(Plain.class.getName(), unserializable(new Plain[] {new Plain()}));
    }

    @Test
    void somethingDeepInside() {
        Object deep = new Plain();
        for (int i = 0; i < 50; i++) {
            deep = i % 2 == 0 ? new ArrayList<>(List.of(deep)) : Map.of("topsecret" + i, deep);
        }
        assertEquals(Plain.class.getName(), unserializable(deep));
        assertEquals(Optional.class.getName(), unserializable(new Object[] {Optional.empty()}));
        Supplier<String> lambda = () -> "x";
        assertTrue(unserializable(new Object[] {lambda}).contains("$$Lambda"));
        assertEquals(UnserializableTest.class.getName(), unserializable(new Serializable() { }));
    }

    @Test
    void whatApplicationsSayIsNotTakenForAClass() {
        assertEquals(Complaining.class.getName(), unserializable(new Complaining("topsecret is not for you")));
        assertEquals(Complaining.class.getName(), unserializable(new Complaining("")));
        assertEquals(Complaining.class.getName(), unserializable(new Complaining(null)));
        assertEquals("a.B", unserializable(new Complaining("a.B\n\t- field (class a.C)")));
        assertEquals("a.B", unserializable(new Failing(new IllegalStateException(new NotSerializableException("a.B")))));
    }

    @Test
    void otherFailures() {
        assertTrue(failure(new Failing(new IllegalArgumentException("topsecret"))).endsWith("java.lang.IllegalArgumentException"));
        assertTrue(failure(new Failing(new IOException("topsecret"))).endsWith("java.io.IOException"));
        assertTrue(failure(new Failing(new AssertionError("topsecret"))).endsWith("java.lang.AssertionError"));
        assertTrue(failure(new Failing(new NoClassDefFoundError("a/B"))).endsWith("there is no class a/B"));
        assertTrue(failure(new Failing(new Exception("topsecret"))).endsWith("java.lang.Exception"));
    }

    @Test
    void tooDeep() {
        Object deep = "topsecret";
        for (int i = 0; i < 100_000; i++) {
            deep = new Object[] {deep};
        }
        assertTrue(failure(deep).contains("too deeply nested"));
    }

    @Test
    void tooLarge() {
        JavaValues bounded = with("maxbytes=1000");
        byte[] bytes = bounded.encode(new byte[900]);
        assertTrue(JavaValues.isJava(bytes) && bytes.length <= 1001);
        assertThrows(ValueException.class, () -> bounded.encode(new byte[1000]));
        assertTrue(JavaValues.isJava(bounded.encode(new byte[900])));
        assertThrows(ValueException.class, () -> with("maxbytes=0").encode(List.of()));
    }

    /** The bound is the same for both: what can be written can be read. */
    @Test
    void theLargestCanBeRead() {
        JavaValues bounded = with("maxbytes=500");
        int written = 0;
        for (int size = 1; size < 1000; size++) {
            byte[] bytes;
            try {
                bytes = bounded.encode(new byte[size]);
            } catch (ValueException e) {
                break;
            }
            written = bytes.length;
            bounded.decode(bytes);
        }
        assertEquals(501, written);
    }

    /** A value that could not be read again would be gone with the next request. */
    @Test
    void whatTheFilterRefusesIsNotWritten() {
        UnserializableException e = assertThrows(UnserializableException.class,
            () -> with("!" + Changing.class.getName()).encode(new Object[] {new Changing[0][0]}));
        assertEquals(Changing.class.getName(), e.className());
        assertTrue(e.getMessage().contains("rest.session.http.deserialize refuses " + Changing.class.getName()), e.getMessage());
        assertThrows(UnserializableException.class, () -> with("!java.util.function.*").encode(java.lang.reflect.Proxy.newProxyInstance(
            UnserializableTest.class.getClassLoader(), new Class<?>[] {Supplier.class}, new JavaValuesTest.Answer())));
        assertTrue(JavaValues.isJava(with("!*").encode(new int[0][0])));
    }

    @Test
    void aConcurrentChangeIsTriedAgain() {
        Changing changing = new Changing();
        changing.changes = 3;
        assertTrue(JavaValues.isJava(values.encode(changing)));
        assertEquals(0, changing.changes);
        changing.changes = 1000;
        assertTrue(failure(changing).endsWith("other threads keep changing it"));
        changing.changes = 5;
        assertTrue(JavaValues.isJava(values.encode(new Object[] {List.of(changing)})));
    }

    static class Plain { }

    static final class Complaining implements Serializable {
        private final String text;

        Complaining(String text) {
            this.text = text;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            throw new NotSerializableException(text);
        }
    }

    static final class Failing implements Serializable {
        private final Throwable failure;

        Failing(Throwable failure) {
            this.failure = failure;
        }

        private void writeObject(ObjectOutputStream out) {
            throwIt(failure);
        }

        @SuppressWarnings("unchecked")
        private static <T extends Throwable> void throwIt(Throwable failure) throws T {
            throw (T) failure;
        }
    }

    static final class Changing implements Serializable {
        private transient int changes;

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
            out.writeInt(1);
            if (changes > 0) {
                changes--;
                throw new ConcurrentModificationException();
            }
        }
    }
}
