package io.restsession.core.value;

import com.fasterxml.jackson.databind.type.TypeFactory;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Finds the binding for a class. Jackson remembers every class it meets, so an application's classes have a binding that
 * goes when they go: one for each class loader, held by the loader's own classes and by nothing else. Thread-safe.
 */
final class JsonBindings {

    /** Of those classes of the JDK that are not the bootstrap loader's. */
    private static final ClassLoader PLATFORM = ClassLoader.getSystemClassLoader().getParent();

    /** For classes that are there as long as we are: the JDK's, our own. It lets no others in. */
    private static final JsonBinding LASTING = new JsonBinding(new ReachableTypes(null));

    private static final ClassValue<JsonBinding> OF_CLASS = new ClassValue<JsonBinding>() {
        @Override
        protected JsonBinding computeValue(Class<?> type) {
            return ofLoader(type.getClassLoader());
        }
    };

    private static final Map<ClassLoader, WeakReference<JsonBinding>> OF_LOADER = new WeakHashMap<>();

    private JsonBindings() {
    }

    static JsonBinding of(Class<?> type) {
        Class<?> element = elementOf(type);
        return isLasting(element.getClassLoader()) ? LASTING : OF_CLASS.get(element);
    }

    /** One that lets all classes in, and must not be kept. */
    static JsonBinding forOnce() {
        return new JsonBinding(TypeFactory.createDefaultInstance());
    }

    /** The class itself, or what an array is made of in the end. */
    static Class<?> elementOf(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element;
    }

    static boolean isLasting(ClassLoader loader) {
        if (loader == null || loader == PLATFORM) {
            return true;
        }
        ClassLoader own = JsonBindings.class.getClassLoader();
        while (own != loader && own != null) {
            own = own.getParent();
        }
        return own == loader;
    }

    private static JsonBinding ofLoader(ClassLoader loader) {
        synchronized (OF_LOADER) {
            WeakReference<JsonBinding> known = OF_LOADER.get(loader);
            JsonBinding binding = known == null ? null : known.get();
            if (binding == null) {
                binding = new JsonBinding(new ReachableTypes(loader));
                OF_LOADER.put(loader, new WeakReference<>(binding));
            }
            return binding;
        }
    }
}
