package io.restsession.core.value;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.beans.beancontext.BeanContextSupport;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamConstants;
import java.io.Serializable;
import java.io.StringReader;
import java.rmi.MarshalledObject;
import java.rmi.registry.LocateRegistry;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.SignedObject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.management.BadAttributeValueExpException;
import javax.naming.Reference;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an attacker who can write to the store may put there: a {@link ValueException}, soon, and nothing has happened. */
class HostileStreamTest {

    private static final String TOO_MUCH_WORK = "the hash codes of its nested collections are too much work";

    private final JavaValues values = with("");

    /** Of the whole JVM, so that it must not be in the way of other tests. */
    @BeforeAll
    static void theJvmHasAFilterToo() {
        ObjectInputFilter.Config.setSerialFilter(ObjectInputFilter.Config.createFilter("!" + RefusedByTheJvm.class.getName()));
    }

    private static JavaValues with(String filter) {
        return new JavaValues(HostileStreamTest.class.getClassLoader(), null, ObjectFilter.parse(filter));
    }

    private String refused(byte[] stream) {
        return refused(stream, values);
    }

    private static String refused(byte[] stream, JavaValues values) {
        ValueException e = assertThrows(ValueException.class,
            () -> assertTimeoutPreemptively(Duration.ofSeconds(60), () -> values.decode(stream)));
        assertTrue(e.getMessage().startsWith("A stored Java object cannot be read: "), e.getMessage());
        assertNull(e.getCause());
        return e.getMessage();
    }

    static Stream<Object> misused() throws Exception {
        PrivateKey key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        String sheet = "<x:stylesheet version='1.0' xmlns:x='http://www.w3.org/1999/XSL/Transform'/>";
        return Stream.of(
            new SignedObject("x", key, Signature.getInstance("SHA256withRSA")),
            new BadAttributeValueExpException("x"),
            new BeanContextSupport(),
            new MarshalledObject<>("x"),
            new Reference("a.B"),
            LocateRegistry.getRegistry("localhost", 9),
            HostileStreamTest.class.getDeclaredMethod("old").getAnnotation(Deprecated.class),
            TransformerFactory.newDefaultInstance().newTemplates(new StreamSource(new StringReader(sheet))));
    }

    @Deprecated
    void old() {
    }

    @ParameterizedTest
    @MethodSource("misused")
    void classesOfTheJdk(Object gadget) {
        for (Object holder : List.of(gadget, new Object[] {gadget}, new HashMap<>(Map.of("a", gadget)), new Holder(gadget))) {
            String message = refused(ForgedStream.of(holder));
            assertTrue(message.contains("rest.session.http.deserialize refuses "), message);
            assertThrows(UnserializableException.class, () -> values.encode(holder));
        }
        assertDoesNotThrow(() -> with("*").decode(ForgedStream.of(gadget)), "not refused for another reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.apache.commons.collections.functors.InvokerTransformer",
        "org.apache.commons.collections4.functors.InstantiateTransformer", "org.apache.commons.beanutils.BeanComparator",
        "org.codehaus.groovy.runtime.ConvertedClosure", "org.codehaus.groovy.runtime.MethodClosure",
        "org.springframework.core.SerializableTypeWrapper$MethodInvokeTypeProvider",
        "org.springframework.beans.factory.config.PropertyPathFactoryBean",
        "org.springframework.transaction.jta.JtaTransactionManager", "com.mchange.v2.c3p0.PoolBackedDataSource",
        "com.mchange.v2.c3p0.JndiRefForwardingDataSource", "com.rometools.rome.feed.impl.ToStringBean",
        "com.sun.syndication.feed.impl.ObjectBean", "org.hibernate.property.access.spi.GetterMethodImpl$SerialForm",
        "org.hibernate.tuple.component.PojoComponentTuplizer", "com.sun.rowset.JdbcRowSetImpl", "com.sun.jndi.ldap.LdapAttribute",
        "com.sun.org.apache.xalan.internal.xsltc.trax.TemplatesImpl", "java.rmi.server.RemoteObjectInvocationHandler",
        "java.rmi.server.UnicastRemoteObject", "sun.rmi.server.ActivationGroupImpl", "javax.management.remote.rmi.RMIConnector",
        "bsh.XThis$Handler", "clojure.inspector.proxy$javax.swing.table.AbstractTableModel$ff19274a", "org.python.core.PyFunction",
        "org.mozilla.javascript.NativeError", "org.jboss.interceptor.reader.SimpleInterceptorMetadata",
        "org.apache.commons.fileupload.disk.DiskFileItem", "org.aspectj.weaver.tools.cache.SimpleCache$StoreableCachingMap",
        "com.fasterxml.jackson.databind.node.POJONode", "org.h2.jdbcx.JdbcDataSource", "org.postgresql.ds.PGSimpleDataSource"})
    void classesOfLibraries(String name) {
        for (Object holder : List.of(new Empty(), new Empty[0][0], new Object[] {Empty.class})) {
            byte[] stream = ForgedStream.of(holder, Empty.class, name);
            if (holder instanceof Empty[][]) {
                stream = arrayOf(name);
            }
            assertTrue(refused(stream).contains("refuses " + name + ' '), name);
        }
    }

    private static byte[] arrayOf(String name) {
        return raw(out -> {
            out.writeByte(ObjectStreamConstants.TC_ARRAY);
            description(out, "[[L" + name + ';');
            out.writeInt(0);
        });
    }

    /** A class that is not there is refused all the same: it is, where an application brings it. */
    @Test
    void refusedBeforeItIsLookedFor() {
        assertTrue(refused(ForgedStream.of(new Empty(), Empty.class, "bsh.This")).contains("refuses bsh.This"));
        assertTrue(refused(ForgedStream.of(new Empty(), Empty.class, "no.Such")).endsWith("there is no class no.Such"));
    }

    @Test
    void anAllowListHolds() {
        JavaValues few = with("java.util.ArrayList;java.lang.Number;java.lang.Integer;!*");
        assertEquals(List.of(1, "x"), few.decode(ForgedStream.of(new ArrayList<>(List.of(1, "x")))));
        assertTrue(refused(ForgedStream.of(new ArrayList<>(List.of(new Empty()))), few).contains("refuses " + Empty.class.getName()));
        assertTrue(refused(ForgedStream.of(new Empty[0]), few).contains("refuses " + Empty.class.getName()));
        assertTrue(refused(ForgedStream.of(Empty.class), few).contains("refuses " + Empty.class.getName()));
        assertTrue(refused(proxy(), few).contains("refuses java.lang.reflect.Proxy"));
        assertTrue(refused(proxy(), with("!java.util.function.*")).contains("refuses java.util.function.Supplier"));
        assertNotNull(values.decode(proxy()));
    }

    private static byte[] proxy() {
        return ForgedStream.of(java.lang.reflect.Proxy.newProxyInstance(HostileStreamTest.class.getClassLoader(),
            new Class<?>[] {java.util.function.Supplier.class}, new JavaValuesTest.Answer()));
    }

    /** Code of the application that catches a refusal does not make up for it. */
    @Test
    void aRefusalIsFinal() {
        Forgiving forgiving = new Forgiving();
        forgiving.inside = new Empty();
        byte[] stream = ForgedStream.of(forgiving);
        assertNotNull(values.decode(stream));
        assertTrue(refused(stream, with("!" + Empty.class.getName())).contains("refuses " + Empty.class.getName()));
        assertTrue(refused(stream, with("maxdepth=1")).contains("maxdepth=1"));
    }

    @Test
    void theJvmsOwnFilterStaysInForce() {
        refused(ForgedStream.of(new RefusedByTheJvm()));
        refused(ForgedStream.of(new RefusedByTheJvm()), with("*"));
        refused(ForgedStream.of(new ArrayList<>(List.of(new RefusedByTheJvm()))));
    }

    @Test
    void bounds() {
        Object nested = new Object[] {new Object[] {new Object[] {new Object[] {"x"}}}};
        assertNotNull(with("maxdepth=5").decode(ForgedStream.of(nested)));
        assertTrue(refused(ForgedStream.of(nested), with("maxdepth=3")).endsWith("it is nested deeper than maxdepth=3"));
        Object many = new Object[] {new int[0], new int[0], new int[0], new int[0]};
        assertNotNull(with("maxrefs=10").decode(ForgedStream.of(many)));
        assertTrue(refused(ForgedStream.of(many), with("maxrefs=3")).endsWith("it has more references than maxrefs=3"));
        byte[] array = ForgedStream.of(new char[100]);
        assertNotNull(with("maxarray=100").decode(array));
        assertTrue(refused(array, with("maxarray=99")).endsWith("it has an array longer than maxarray=99"));
        assertNotNull(with("maxbytes=" + (array.length - 1)).decode(array));
        assertTrue(refused(array, with("maxbytes=" + (array.length - 2))).endsWith("maxbytes=" + (array.length - 2)));
    }

    /** 100 levels of two sets that share what is below them: 2^100 hash codes for some hundred bytes. */
    @Test
    void setsThatShareTheirElements() {
        assertEquals(TOO_MUCH_WORK, tail(refused(ForgedStream.of(bomb(set -> set)))));
        assertEquals(TOO_MUCH_WORK, tail(refused(ForgedStream.of(bomb(Collections::unmodifiableCollection)))));
    }

    private static String tail(String message) {
        return message.substring(Math.max(0, message.length() - TOO_MUCH_WORK.length()));
    }

    /** Filled from the outside in: each is hashed while it is still empty. */
    private static Set<Object> bomb(UnaryOperator<Collection<Object>> wrapper) {
        Set<Object> root = new HashSet<>();
        Set<Object> left = root;
        Set<Object> right = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            Set<Object> nextLeft = new HashSet<>();
            Set<Object> nextRight = new HashSet<>();
            nextLeft.add("x");
            Object one = wrapper.apply(nextLeft);
            Object other = wrapper.apply(nextRight);
            left.addAll(Arrays.asList(one, other));
            right.addAll(Arrays.asList(one, other));
            left = nextLeft;
            right = nextRight;
        }
        return root;
    }

    @Test
    void arraysLongerThanTheStream() {
        for (String type : List.of("[J", "[B", "[D", "[C", "[[I", "[Ljava.lang.Object;")) {
            for (int length : new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE - 8, 50_000_000}) {
                String message = refused(raw(out -> {
                    out.writeByte(ObjectStreamConstants.TC_ARRAY);
                    description(out, type);
                    out.writeInt(length);
                }));
                assertTrue(message.endsWith("it has longer arrays than it could fill"), type + ' ' + length + ": " + message);
            }
        }
    }

    /** None is too long for the stream, but they are all there at the same time. */
    @Test
    void manyArraysThatAreNeverFilled() {
        String message = refused(raw(out -> {
            for (int i = 0; i < 400; i++) {
                out.writeByte(ObjectStreamConstants.TC_ARRAY);
                description(out, "[Ljava.lang.Object;");
                out.writeInt(900_000);
            }
        }));
        assertTrue(message.endsWith("it has longer arrays than it could fill"), message);
    }

    @ParameterizedTest
    @MethodSource("emptyCollections")
    void collectionsThatSayTheyAreLarge(Object empty) {
        byte[] stream = ForgedStream.of(empty);
        int refused = 0;
        for (int i = 5; i + 4 <= stream.length; i++) {
            byte[] changed = stream.clone();
            Arrays.fill(changed, i, i + 4, (byte) 0x7f);
            refused += isRefused(changed) ? 1 : 0;
        }
        assertTrue(refused > 0);
    }

    static Stream<Object> emptyCollections() {
        return Stream.of(new ArrayList<>(), new HashSet<>(), new HashMap<>(), new Hashtable<>(), new ArrayDeque<>(), List.of(), Set.of(),
            Collections.nCopies(0, "x"), new java.util.PriorityQueue<>(), new java.util.IdentityHashMap<>(), new java.util.Vector<>(),
            new java.util.concurrent.ConcurrentHashMap<>(), new java.util.concurrent.CopyOnWriteArrayList<>());
    }

    private boolean isRefused(byte[] stream) {
        try {
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> values.decode(stream));
            return false;
        } catch (ValueException e) {
            return true;
        }
    }

    @Test
    void tooDeep() {
        assertTrue(refused(raw(out -> {
            out.writeByte(ObjectStreamConstants.TC_ARRAY);
            description(out, "[Ljava.lang.Object;");
            out.writeInt(1);
            for (int i = 0; i < 100_000; i++) {
                out.writeByte(ObjectStreamConstants.TC_ARRAY);
                out.writeByte(ObjectStreamConstants.TC_REFERENCE);
                out.writeInt(ObjectStreamConstants.baseWireHandle);
                out.writeInt(1);
            }
        })).contains("nested"));
    }

    @Test
    void malformed() {
        byte[] stream = ForgedStream.of(new HashMap<>(Map.of("a", List.of(1, 2.0, Thread.State.NEW), "b", new Holder("x"))));
        assertNotNull(values.decode(stream));
        for (int length = 1; length < stream.length; length++) {
            refused(Arrays.copyOf(stream, length));
        }
        assertFalse(refused(Arrays.copyOf(stream, stream.length + 1)).isEmpty());
        Random random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            byte[] changed = stream.clone();
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                changed[1 + random.nextInt(stream.length - 1)] = (byte) random.nextInt();
            }
            isRefused(changed);
        }
    }

    /** What applications throw quotes what they read. */
    @Test
    void messagesDoNotQuoteTheValue() {
        Forgiving angry = new Forgiving();
        angry.angry = "topsecret";
        assertFalse(refused(ForgedStream.of(angry)).contains("topsecret"));
    }

    private interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }

    private static byte[] raw(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeByte('J');
            out.writeShort(ObjectStreamConstants.STREAM_MAGIC);
            out.writeShort(ObjectStreamConstants.STREAM_VERSION);
            content.writeTo(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    /** Of an array type, whose serialVersionUID nobody looks at. */
    private static void description(DataOutputStream out, String name) throws IOException {
        out.writeByte(ObjectStreamConstants.TC_CLASSDESC);
        out.writeUTF(name);
        out.writeLong(1);
        out.writeByte(ObjectStreamConstants.SC_SERIALIZABLE);
        out.writeShort(0);
        out.writeByte(ObjectStreamConstants.TC_ENDBLOCKDATA);
        out.writeByte(ObjectStreamConstants.TC_NULL);
    }

    static final class Empty implements Serializable { }

    static final class RefusedByTheJvm implements Serializable { }

    static final class Holder implements Serializable {
        private final Object held;

        Holder(Object held) {
            this.held = held;
        }
    }

    static final class Forgiving implements Serializable {
        private transient Object inside;
        private transient String angry;

        private void writeObject(java.io.ObjectOutputStream out) throws IOException {
            out.writeObject(angry);
            out.writeObject(inside);
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            Object text = in.readObject();
            if (text != null) {
                throw new IllegalArgumentException(text.toString());
            }
            try {
                inside = in.readObject();
            } catch (IOException | RuntimeException e) {
                inside = "nothing";
            }
        }
    }
}
