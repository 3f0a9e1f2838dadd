package io.restsession.agent.boot;

/**
 * What advice calls, in the midst of woven code. Knows no server and no session; hands everything to the {@link Hooks} the agent installed, and is
 * inert before. Nothing that is thrown behind it reaches a server: the hooks see to that.
 */
public final class Dispatcher {

    private static final String API = "io.restsession.";

    private static volatile Hooks hooks;

    private Dispatcher() {
    }

    /** Connects the woven code. Called once. */
    public static void install(Hooks installed) {
        hooks = installed;
    }

    public static Object begin(int library, Object request, Object response) {
        Hooks to = hooks;
        return to == null ? null : to.begin(library, request, response);
    }

    public static Object resume(int library, Object request) {
        Hooks to = hooks;
        return to == null ? null : to.resume(library, request);
    }

    public static void end(Object binding) {
        if (binding != null) {
            hooks.end(binding);
        }
    }

    public static void headersLeave(int library, Object request, Object response) {
        Hooks to = hooks;
        if (to != null) {
            to.headersLeave(library, request, response);
        }
    }

    public static void complete(int library, Object request) {
        Hooks to = hooks;
        if (to != null) {
            to.complete(library, request);
        }
    }

    public static Object enter(int library, Object application) {
        Hooks to = hooks;
        return to == null || application == null ? null : to.enter(library, application);
    }

    public static void started(int library, Object server) {
        Hooks to = hooks;
        if (to != null) {
            to.started(library, server);
        }
    }

    public static Runnable carry(int library, Object request, Runnable task) {
        return carry(library, request, null, task);
    }

    public static Runnable carry(int library, Object request, Object executor, Runnable task) {
        Hooks to = hooks;
        return to == null ? task : to.carry(library, request, executor, task);
    }

    public static Object handler(int library, Object request, Object handler) {
        Hooks to = hooks;
        return to == null ? handler : to.handler(library, request, handler);
    }

    public static boolean callElsewhere(int library, Object target, String method, Object request, Object argument) {
        Hooks to = hooks;
        return to != null && to.callElsewhere(library, target, method, request, argument);
    }

    public static Object response(int library, Object request, Object response) {
        Hooks to = hooks;
        return to == null ? response : to.response(library, request, response);
    }

    /** An answer in the place of a method's own: null if it is to run; else its result, and what it is to throw instead or null. */
    public static Object[] answer(int library, String method, Object on, Object[] arguments) {
        Hooks to = hooks;
        return to == null ? null : to.answer(library, method, on, arguments);
    }

    /** What a method is to take or to give in place of a value. */
    public static Object changed(int library, String method, Object on, Object value) {
        Hooks to = hooks;
        return to == null ? value : to.changed(library, method, on, value);
    }

    /** The value of a request attribute: what the server found, or the session where it found none and ours is asked for. */
    public static Object attribute(String name, Object found) {
        if (found != null || !"io.restsession.Session".equals(name)) {
            return found;
        }
        Hooks to = hooks;
        return to == null ? null : to.session();
    }

    /** The API's class of that name, so that a class loader that looks at home first takes ours; null for all other names. */
    public static Class<?> apiClass(String name) {
        if (name == null || !name.startsWith(API) || name.indexOf('.', API.length()) >= 0) {
            return null;
        }
        try {
            return Class.forName(name, false, null);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
