package io.restsession.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applications with classes of the same name, and a container with classes that they do not see. */
class TwoApplicationsTest {

    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

    @TempDir
    private Path folder;

    /** Has one class, {@code shop.Cart} or another: the rest of its source after the name, or all of it after "public". */
    private ClassLoader loader(ClassLoader parent, String name, String source) throws IOException {
        Path classes = Files.createTempDirectory(folder, "classes");
        Path file = classes.resolve(name + ".java");
        Files.writeString(file, "package shop; public "
            + (source.startsWith("{") ? "class " + name + " implements java.io.Serializable " : "") + source);
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-nowarn", "-d", classes.toString(),
            file.toString()));
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, parent);
    }

    private static JavaValues values(ClassLoader application, ClassLoader container) {
        return new JavaValues(application, container, ObjectFilter.DEFAULT);
    }

    private static Object make(ClassLoader loader, String name) throws ReflectiveOperationException {
        return loader.loadClass("shop." + name).getConstructor().newInstance();
    }

    @Test
    void twoVersionsOfAClassDoNotMeet() throws Exception {
        ClassLoader one = loader(PLATFORM, "Cart", "{ private static final long serialVersionUID = 1; public int a = 5; }");
        ClassLoader other = loader(PLATFORM, "Cart",
            "{ private static final long serialVersionUID = 1; public int a = 1; public String b; }");
        Object cart = make(one, "Cart");
        byte[] bytes = values(one, null).encode(new ArrayList<>(List.of(cart)));
        Thread.currentThread().setContextClassLoader(other);
        try {
            Object mine = ((List<?>) values(one, other).decode(bytes)).get(0);
            Object theirs = ((List<?>) values(other, one).decode(bytes)).get(0);
            assertSame(cart.getClass(), mine.getClass());
            assertSame(other.loadClass("shop.Cart"), theirs.getClass());
            assertNotSame(mine.getClass(), theirs.getClass());
            assertEquals(5, theirs.getClass().getField("a").get(theirs));
            assertNull(theirs.getClass().getField("b").get(theirs));
        } finally {
            Thread.currentThread().setContextClassLoader(TwoApplicationsTest.class.getClassLoader());
        }
    }

    @Test
    void aClassThatADeployChanged() throws Exception {
        ClassLoader before = loader(PLATFORM, "Cart", "{ public int a; }");
        ClassLoader after = loader(PLATFORM, "Cart", "{ public String a; }");
        byte[] bytes = values(before, null).encode(make(before, "Cart"));
        String message = assertThrows(ValueException.class, () -> values(after, null).decode(bytes)).getMessage();
        assertTrue(message.contains("shop.Cart is not as it was"), message);
        String gone = assertThrows(ValueException.class, () -> values(PLATFORM, null).decode(bytes)).getMessage();
        assertTrue(gone.endsWith("there is no class shop.Cart"), gone);
    }

    @Test
    void theContainersClassesComeSecond() throws Exception {
        ClassLoader container = loader(PLATFORM, "Principal", "{ public String name = \"n\"; }");
        ClassLoader application = loader(PLATFORM, "Cart", "{ public Object inside; }");
        Object cart = make(application, "Cart");
        cart.getClass().getField("inside").set(cart, new Object[] {make(container, "Principal")});
        JavaValues values = values(application, container);
        Object read = values.decode(values.encode(cart));
        assertSame(cart.getClass(), read.getClass());
        assertSame(container, ((Object[]) cart.getClass().getField("inside").get(read))[0].getClass().getClassLoader());
        byte[] principal = values.encode(make(container, "Principal"));
        assertSame(container, values(null, container).decode(principal).getClass().getClassLoader());
        assertThrows(ValueException.class, () -> values(application, null).decode(principal));
        assertEquals(java.sql.Date.valueOf("2020-01-01"), values(null, null).decode(values.encode(java.sql.Date.valueOf("2020-01-01"))));
    }

    @Test
    void proxiesAreMadeWhereTheirInterfacesAre() throws Exception {
        ClassLoader one = loader(PLATFORM, "Cart", "interface Cart { }");
        ClassLoader other = loader(PLATFORM, "Cart", "interface Cart { }");
        URL library = TwoApplicationsTest.class.getProtectionDomain().getCodeSource().getLocation();
        ClassLoader own = new URLClassLoader(new URL[] {library}, one);
        ClassLoader container = TwoApplicationsTest.class.getClassLoader();
        Object proxy = Proxy.newProxyInstance(one, new Class<?>[] {one.loadClass("shop.Cart"), Comparable.class},
            new JavaValuesTest.Answer());
        byte[] bytes = values(one, container).encode(proxy);
        Object read = values(one, container).decode(bytes);
        assertSame(proxy.getClass(), read.getClass());
        assertTrue(other.loadClass("shop.Cart").isInstance(values(other, container).decode(bytes)));
        assertTrue(one.loadClass("shop.Cart").isInstance(values(own, null).decode(bytes)));
        assertThrows(ValueException.class, () -> values(null, container).decode(bytes));
    }

    /** The container's own proxies, and those of its private interfaces. */
    @Test
    void proxiesOfTheContainer() {
        ClassLoader container = TwoApplicationsTest.class.getClassLoader();
        Object proxy = Proxy.newProxyInstance(container, new Class<?>[] {Shown.class, Hidden.class}, new JavaValuesTest.Answer());
        Object shown = Proxy.newProxyInstance(container, new Class<?>[] {Shown.class}, new JavaValuesTest.Answer());
        JavaValues values = values(PLATFORM, container);
        assertTrue(values.decode(values.encode(proxy)) instanceof Hidden);
        assertTrue(values.decode(values.encode(shown)) instanceof Shown);
    }

    @Test
    void anApplicationThatIsGoneIsFree() throws Exception {
        ClassLoader application = loader(PLATFORM, "Cart", "{ public Object inside = shop.Cart.class; }");
        JavaValues values = values(application, null);
        byte[] bytes = values.encode(make(application, "Cart"));
        assertEquals("shop.Cart", values.decode(bytes).getClass().getName());
        WeakReference<ClassLoader> held = new WeakReference<>(application);
        ((URLClassLoader) application).close();
        application = null;
        for (int i = 0; i < 100 && held.get() != null; i++) {
            System.gc();
            byte[][] pressure = new byte[10][1 << 20];
            assertEquals(10, pressure.length);
        }
        assertNull(held.get(), "the application's loader is still there");
        assertThrows(ValueException.class, () -> values.decode(bytes));
    }

    public interface Shown { }

    interface Hidden { }
}
