package io.restsession.core.value;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that come back as what they were. */
class JavaValuesTest {

    private final JavaValues values = new JavaValues(JavaValuesTest.class.getClassLoader(), null, ObjectFilter.DEFAULT);

    private <V> V again(V value) {
        byte[] bytes = values.encode(value);
        assertTrue(JavaValues.isJava(bytes));
        assertArrayEquals(bytes, values.encode(value));
        @SuppressWarnings("unchecked")
        V read = (V) values.decode(bytes);
        return read;
    }

    static Stream<Object> scalars() {
        return ScalarsTest.scalars();
    }

    /** Either view reads what the other wrote. */
    @ParameterizedTest
    @MethodSource("scalars")
    void scalarsAreWhatTheyAreElsewhere(Object value) {
        byte[] bytes = values.encode(value);
        assertArrayEquals(new ValueCodec().encode(value), bytes);
        assertFalse(JavaValues.isJava(bytes));
        assertTrue(JavaValues.isImmutable(value));
        Object read = new ValueCodec().decode(bytes);
        assertEquals(value, read);
        assertSame(value.getClass(), read.getClass());
    }

    @Test
    void nullIsNull() {
        assertFalse(JavaValues.isJava(values.encode(null)));
        assertTrue(JavaValues.isImmutable(null));
        assertNull(new ValueCodec().decode(values.encode(null)));
    }

    static Stream<Object> collections() {
        List<Object> some = Arrays.asList("a", "b", 1, null, 2L);
        List<String> names = List.of("a", "b", "c");
        return Stream.of(
            new ArrayList<>(some), some, new LinkedList<>(some), new Vector<>(some), new CopyOnWriteArrayList<>(some), names,
            List.of(1), Collections.emptyList(), Collections.singletonList(1), Collections.unmodifiableList(some),
            Collections.synchronizedList(new ArrayList<>(some)), Collections.nCopies(100_000, "x"),
            new HashSet<>(some), new HashSet<>(), new LinkedHashSet<>(some), new TreeSet<>(names), Set.of("a", "b"),
            EnumSet.of(Size.LARGE), Collections.unmodifiableSet(new HashSet<>(some)),
            new HashMap<>(Map.of("a", 1)), new HashMap<>(), new HashMap<>(1, 0.25f),
            new LinkedHashMap<>(Map.of("a", new ArrayList<>(some))),
            new TreeMap<>(Map.of("a", 1)), new Hashtable<>(Map.of("a", 1)), new ConcurrentHashMap<>(Map.of("a", 1)),
            new ConcurrentSkipListMap<>(Map.of("a", 1)), new EnumMap<>(Map.of(Size.SMALL, "s")), new Properties(), Map.of("a", 1, "b", 2),
            new HashMap<>(Map.of(Set.of(Set.of("x")), List.of(Map.of(List.of(), "y")))),
            BitSet.valueOf(new long[] {1, 2}), new Date(5), new GregorianCalendar(2020, 1, 1));
    }

    @ParameterizedTest
    @MethodSource("collections")
    void collectionsOfTheJdk(Object value) {
        Object read = again(value);
        assertEquals(value, read);
        assertSame(value.getClass(), read.getClass());
        assertFalse(JavaValues.isImmutable(value));
    }

    @Test
    void collectionsWithoutEquals() {
        assertEquals(List.of(1, 2), new ArrayList<>(again(new ArrayDeque<>(List.of(1, 2)))));
        assertEquals(List.of(1, 2), new ArrayList<>(again(new PriorityQueue<>(List.of(2, 1)))));
        assertEquals(1, again(new IdentityHashMap<>(Map.of("a", 1))).size());
        assertEquals(0, again(new IdentityHashMap<>()).size());
        assertEquals(7, again(new AtomicInteger(7)).get());
    }

    @Test
    void largeCollections() {
        List<Object> list = new ArrayList<>(100_000);
        Map<Integer, Object> map = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            list.add(new HashSet<>(Set.of(i)));
            map.put(i, list.get(i / 2));
        }
        assertEquals(map, again(map));
        assertEquals(list, again(list));
        assertEquals(10_000, again(new IdentityHashMap<>(map)).size());
    }

    @Test
    void arrays() {
        assertArrayEquals(new int[][] {{1}, {}, null}, again(new int[][] {{1}, {}, null}));
        assertArrayEquals(new long[100_000], again(new long[100_000]));
        assertArrayEquals(new Object[] {"a", 1, Size.LARGE}, again(new Object[] {"a", 1, Size.LARGE}));
        assertArrayEquals(new Object[100_000], again(new Object[100_000]));
        assertArrayEquals(new Size[][] {{Size.LARGE}}, again(new Size[][] {{Size.LARGE}}));
        assertArrayEquals(new byte[0], again(new byte[0]));
    }

    @Test
    void enumsAreThemselves() {
        assertSame(Size.LARGE, again(Size.LARGE));
        assertTrue(JavaValues.isImmutable(Size.LARGE));
        assertTrue(JavaValues.isImmutable(Size.SMALL));
    }

    @Test
    void classesAreThemselves() {
        for (Class<?> type : List.of(int.class, void.class, String.class, int[].class, Size[].class, Point.class, Supplier.class)) {
            assertSame(type, again(type));
            assertTrue(JavaValues.isImmutable(type));
        }
    }

    @Test
    void whatCannotChangeIsKnown() {
        for (Object value : List.of(UUID.randomUUID(), Locale.FRENCH, Currency.getInstance("EUR"), URI.create("a:b"))) {
            assertEquals(value, again(value));
            assertTrue(JavaValues.isImmutable(value));
        }
        for (Object value : List.of(List.of(), new Point(1, null), new int[0], new Date(), new AtomicReference<>())) {
            assertFalse(JavaValues.isImmutable(value), value.getClass().getName());
        }
    }

    @Test
    void records() {
        Point point = new Point(1, new ArrayList<>(List.of("a")));
        assertEquals(point, again(point));
    }

    @Test
    void lambdas() {
        String captured = "x";
        Supplier<String> lambda = (Supplier<String> & Serializable) () -> captured + 1;
        assertEquals("x1", again(lambda).get());
    }

    @Test
    void proxies() {
        Object proxy = Proxy.newProxyInstance(JavaValuesTest.class.getClassLoader(), new Class<?>[] {Comparable.class, Restricted.class},
            new Answer());
        Object read = again(proxy);
        assertTrue(Proxy.isProxyClass(read.getClass()));
        assertEquals("an answer", ((Restricted) read).ask());
    }

    @Test
    void innerClassesBringTheirOuterOne() {
        Outer outer = new Outer();
        outer.name = "o";
        Outer.Inner inner = outer.new Inner();
        Outer.Inner read = again(inner);
        assertEquals("o", read.outer().name);
        assertNotSame(outer, read.outer());
    }

    @Test
    void externalizable() {
        External external = new External();
        external.text = "a";
        assertEquals("a", again(external).text);
    }

    @Test
    void replacedAndResolved() {
        assertSame(Only.ONE, again(Only.ONE));
        assertEquals(List.of(Only.ONE, Only.ONE), again(new ArrayList<>(List.of(Only.ONE, Only.ONE))));
    }

    @Test
    void whatIsSharedStaysShared() {
        List<Object> shared = new ArrayList<>();
        List<Object> list = new ArrayList<>(Arrays.asList(shared, shared));
        list.add(list);
        List<Object> read = again(list);
        assertSame(read.get(0), read.get(1));
        assertSame(read, read.get(2));
    }

    /** A collection of the application's is nobody else's to look into. */
    @Test
    void noCodeOfTheApplicationRunsBesidesItsOwn() {
        Shy shy = new Shy();
        assertSame(Shy.class, again(new ArrayList<>(List.of(new Object[] {shy}))).get(0).getClass());
        assertEquals(1, again(new Object[] {Collections.unmodifiableCollection(shy)}).length);
    }

    @Test
    void theApplicationsLoaderIsTheThreadsMeanwhile() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader other = new ClassLoader(null) { };
        try {
            thread.setContextClassLoader(other);
            assertSame(JavaValuesTest.class.getClassLoader(), again(new Witness()).seen);
            assertSame(other, thread.getContextClassLoader());
            thread.setContextClassLoader(null);
            assertSame(JavaValuesTest.class.getClassLoader(), again(new Witness()).seen);
            assertNull(thread.getContextClassLoader());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** A buffer that is reused, and one value that is written while another is. */
    @Test
    void oneValueInsideAnother() {
        Nested nested = new Nested();
        nested.values = values;
        byte[] large = values.encode(new byte[200_000]);
        byte[] bytes = values.encode(nested);
        assertArrayEquals(large, values.encode(new byte[200_000]));
        nested.values = null;
        assertArrayEquals(values.encode(nested), bytes);
        assertEquals(List.of("inside"), values.decode(((Nested) values.decode(bytes)).inner));
    }

    @Test
    void othersDoNotReadIt() {
        byte[] bytes = values.encode(List.of());
        String message = assertThrows(ValueException.class, () -> new ValueCodec().decode(bytes)).getMessage();
        assertTrue(message.contains("web application's classes"), message);
        assertThrows(ValueException.class, () -> new ValueCodec().decode(bytes, List.class));
        assertThrows(ValueException.class, () -> values.decode(new ValueCodec().encode("a")));
        assertThrows(ValueException.class, () -> values.decode(new byte[0]));
        assertFalse(JavaValues.isJava(null));
    }

    enum Size {
        SMALL,
        LARGE {
            @Override
            public String toString() {
                return "XL";
            }
        }
    }

    record Point(int x, Object y) implements Serializable { }

    interface Restricted {
        String ask();
    }

    static final class Answer implements InvocationHandler, Serializable {
        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) {
            return "an answer";
        }
    }

    static class Outer implements Serializable {
        String name;

        class Inner implements Serializable {
            Outer outer() {
                return Outer.this;
            }
        }
    }

    public static final class External implements Externalizable {
        String text;

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeUTF(text);
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException {
            text = in.readUTF();
        }
    }

    static final class Only implements Serializable {
        static final Only ONE = new Only();

        private Object writeReplace() {
            return new Form();
        }

        private static final class Form implements Serializable {
            private Object readResolve() {
                return ONE;
            }
        }
    }

    static final class Shy extends ArrayList<String> {
        @Override
        public int size() {
            throw new AssertionError("not for others");
        }

        @Override
        public java.util.Iterator<String> iterator() {
            throw new AssertionError("not for others");
        }
    }

    static final class Witness implements Serializable {
        transient ClassLoader seen;

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            seen = Thread.currentThread().getContextClassLoader();
        }
    }

    static final class Nested implements Serializable {
        transient JavaValues values;
        byte[] inner = new byte[0];

        private void writeObject(java.io.ObjectOutputStream out) throws IOException {
            if (values != null) {
                inner = values.encode(new ArrayList<>(List.of("inside")));
            }
            out.defaultWriteObject();
        }
    }
}
