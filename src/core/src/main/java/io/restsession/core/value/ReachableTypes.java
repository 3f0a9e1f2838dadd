package io.restsession.core.value;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.ClassStack;
import com.fasterxml.jackson.databind.type.TypeBindings;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The gate through which every class has to pass that a binding works with: it lets those in that the binding's home
 * loader reaches anyhow, directly or by way of classes it reaches. Remembering them keeps nothing alive that the home
 * loader would not. Thread-safe.
 */
final class ReachableTypes extends TypeFactory {

    private static final long serialVersionUID = 1L;

    private static final int REMEMBERED = 500;

    /** The loaders whose classes are known to be reachable. */
    private final transient Set<ClassLoader> reached = Collections.newSetFromMap(new ConcurrentHashMap<ClassLoader, Boolean>());

    /** @param home null: nothing but the classes that never leave */
    ReachableTypes(ClassLoader home) {
        super(new LRUMap<Object, JavaType>(16, REMEMBERED));
        if (home != null) {
            reached.add(home);
        }
    }

    @Override
    protected JavaType _fromClass(ClassStack context, Class<?> type, TypeBindings bindings) {
        if (!isReachable(type)) {
            throw new ForeignClass(type);
        }
        return super._fromClass(context, type, bindings);
    }

    private boolean isReachable(Class<?> type) {
        Class<?> element = JsonBindings.elementOf(type);
        ClassLoader loader = element.getClassLoader();
        if (JsonBindings.isLasting(loader) || reached.contains(loader)) {
            return true;
        }
        for (ClassLoader from : reached) {
            if (ApplicationClasses.isSeen(element, from)) {
                reached.add(loader);
                return true;
            }
        }
        return false;
    }
}
