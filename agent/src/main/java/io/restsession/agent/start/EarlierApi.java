package io.restsession.agent.start;

import io.restsession.Session;
import io.restsession.SessionContext;
import io.restsession.SessionSource;
import io.restsession.core.log.Log;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Copies of the API that applications loaded from their own class paths before the agent was attached. They are not the
 * agent's classes and never become so; what such a copy is asked, it passes on.
 */
final class EarlierApi {

    private final SessionSource source;

    EarlierApi(SessionSource source) {
        this.source = source;
    }

    /** Connects every copy there is. */
    void connect(Instrumentation instrumentation) {
        Set<ClassLoader> loaders = new HashSet<>();
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            ClassLoader loader = loaded.getClassLoader();
            if (loader != null && isOfApi(loaded.getName()) && loaders.add(loader)) {
                connect(loader);
            }
        }
    }

    private static boolean isOfApi(String name) {
        return name.equals(SessionContext.class.getName()) || name.equals(Session.class.getName());
    }

    private void connect(ClassLoader loader) {
        try {
            Class<?> context = Class.forName(SessionContext.class.getName(), false, loader);
            if (context == SessionContext.class) {
                Log.warn("An application had loaded a part of the session API from its own class path before the agent came, and"
                    + " can't be given sessions now: start it with -javaagent. Its class loader: " + loader.getClass().getName());
                return;
            }
            Field field = context.getDeclaredField("source");
            field.setAccessible(true);
            field.set(null, new Passing(source, SessionSource.class, new Copy(context.getClassLoader())).as(field.getType()));
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            Log.warn("An application's own copy of the session API can't be connected: start it with -javaagent. Its class loader: "
                + loader.getClass().getName(), e);
        }
    }

    /** Sees a copy, and is where classes are defined that implement its interfaces: not in the application's own loader. */
    private static final class Copy extends ClassLoader {

        Copy(ClassLoader application) {
            super(application);
        }
    }

    /** Answers for an interface of a copy by asking the same of ours. */
    private static final class Passing implements InvocationHandler {

        private final Object to;
        private final Class<?> ours;
        private final Copy copy;

        Passing(Object to, Class<?> ours, Copy copy) {
            this.to = to;
            this.ours = ours;
            this.copy = copy;
        }

        Object as(Class<?> theirs) {
            return Proxy.newProxyInstance(copy, new Class<?>[] {theirs}, this);
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getDeclaringClass() == Object.class) {
                return method.getName().equals("equals") ? (Object) isSame(arguments[0]) : method.invoke(to, arguments);
            }
            try {
                Object answer = ours.getMethod(method.getName(), method.getParameterTypes()).invoke(to, arguments);
                return translated(answer, method.getReturnType());
            } catch (NoSuchMethodException e) {
                throw new UnsupportedOperationException("The agent is older than the application's session API and lacks " + method, e);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private boolean isSame(Object other) {
            return other != null && Proxy.isProxyClass(other.getClass()) && Proxy.getInvocationHandler(other) instanceof Passing
                && ((Passing) Proxy.getInvocationHandler(other)).to == to;
        }

        private Object translated(Object answer, Class<?> type) throws ClassNotFoundException {
            if (answer instanceof Session) {
                return new Passing(answer, Session.class, copy).as(Class.forName(Session.class.getName(), false, copy));
            }
            if (answer instanceof Optional && ((Optional<?>) answer).isPresent()) {
                return Optional.of(translated(((Optional<?>) answer).get(), Object.class));
            }
            return answer instanceof Session.Action ? type.getEnumConstants()[((Session.Action) answer).ordinal()] : answer;
        }
    }
}
