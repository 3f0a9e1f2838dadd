package io.restsession.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An application's class loader is free once the application is gone, whatever values it had. */
class RedeployTest {

    private final ValueCodec codec = new ValueCodec();
    private final ReferenceQueue<ClassLoader> freed = new ReferenceQueue<>();

    @ParameterizedTest
    @EnumSource(Deployed.class)
    void nothingOfAnApplicationIsKept(Deployed use) throws Exception {
        assertFreed(used(use, new Holder(), RedeployTest.class.getClassLoader()));
    }

    /** A library that several applications share, and one of them goes. */
    @ParameterizedTest
    @EnumSource(Deployed.class)
    void whatStaysDoesNotKeepWhatGoes(Deployed use) throws Exception {
        ClassLoader library = new ApplicationLoader(RedeployTest.class.getClassLoader(), Holder.class.getName());
        Object inLibrary = library.loadClass(Holder.class.getName()).getConstructor().newInstance();
        assertNotSame(Holder.class, inLibrary.getClass());
        codec.encode(inLibrary);
        assertFreed(used(use, inLibrary, library));
        codec.encode(List.of(inLibrary));
        assertSame(library, inLibrary.getClass().getClassLoader());
    }

    @ParameterizedTest
    @EnumSource(Deployed.class)
    void applicationsDoNotKeepEachOther(Deployed use) throws Exception {
        ClassLoader stays = new ApplicationLoader(RedeployTest.class.getClassLoader(), Deployed.class.getName());
        Object bean = bean(stays);
        codec.encode(bean);
        assertFreed(used(use, bean, RedeployTest.class.getClassLoader()));
        codec.encode(List.of(bean));
        assertSame(stays, bean.getClass().getClassLoader());
    }

    @Test
    void bindingsAreShared() throws Exception {
        ClassLoader loader = new ApplicationLoader(RedeployTest.class.getClassLoader(), Deployed.class.getName());
        Class<?> bean = loader.loadClass(Deployed.Bean.class.getName());
        JsonBinding binding = JsonBindings.of(bean);
        assertSame(binding, JsonBindings.of(loader.loadClass(Deployed.Color.class.getName())));
        assertSame(binding, JsonBindings.of(bean.arrayType().arrayType()));
        assertNotSame(binding, JsonBindings.of(List.class));
        assertSame(JsonBindings.of(Map.class), JsonBindings.of(RedeployTest.class));
    }

    @Test
    void valuesOfTwoApplicationsComeOutWhole() throws Exception {
        Object one = bean(new ApplicationLoader(RedeployTest.class.getClassLoader(), Deployed.class.getName()));
        Object other = bean(new ApplicationLoader(RedeployTest.class.getClassLoader(), Deployed.class.getName()));
        assertNotSame(one.getClass(), other.getClass());
        String json = codec.json(new Deployed.Bean());
        assertEquals("[" + json + "," + json + "]", codec.json(List.of(one, other)));
        assertEquals(json, codec.json(codec.convert(one, other.getClass())));
    }

    /** Runs a use of the codec in a loader of its own; the loader is unreachable afterwards, for all that is known here. */
    private WeakReference<ClassLoader> used(Deployed use, Object other, ClassLoader parent) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ApplicationLoader loader = new ApplicationLoader(parent, Deployed.class.getName());
        try {
            thread.setContextClassLoader(loader);
            Class<?> type = loader.loadClass(Deployed.class.getName());
            assertNotSame(Deployed.class, type);
            boolean holds = other.getClass().getName().equals(Holder.class.getName());
            if (holds) {
                other.getClass().getField("held").set(other, bean(loader));
            }
            @SuppressWarnings("unchecked")
            BiConsumer<ValueCodec, Object> application = (BiConsumer<ValueCodec, Object>) type.getField(use.name()).get(null);
            application.accept(codec, other);
            if (holds) {
                other.getClass().getField("held").set(other, null);
            }
        } finally {
            thread.setContextClassLoader(before);
            loader.close();
        }
        return new WeakReference<>(loader, freed);
    }

    private static Object bean(ClassLoader loader) throws ReflectiveOperationException {
        return loader.loadClass(Deployed.Bean.class.getName()).getConstructor().newInstance();
    }

    private void assertFreed(WeakReference<ClassLoader> loader) throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            System.gc();
            if (freed.remove(100) == loader) {
                return;
            }
        }
        assertNull(loader.get(), "the application's loader is still there");
    }

    /** A bean of a library. */
    public static final class Holder {
        public Object held;
    }

    /** Has classes of its own where others would take their parent's. */
    private static final class ApplicationLoader extends URLClassLoader {

        private final String own;

        ApplicationLoader(ClassLoader parent, String own) {
            super(new URL[] {RedeployTest.class.getProtectionDomain().getCodeSource().getLocation()}, parent);
            this.own = own;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(own) && !name.startsWith(own + "$")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : findClass(name);
            }
        }
    }
}
