package com.example.probe.session;

import java.lang.reflect.InvocationTargetException;

/** Methods that are in the servlet API up to some version. */
final class Old {

    private Old() {
    }

    /** With one text as its argument. */
    static Object call(Class<?> type, Object on, String method, String argument) throws Exception {
        return call(type, on, method, new Class<?>[] {String.class}, argument);
    }

    /** What the method gives; a text that says so where there is none. */
    static Object call(Class<?> type, Object on, String method, Class<?>[] parameters, Object... arguments) throws Exception {
        try {
            return type.getMethod(method, parameters).invoke(on, arguments);
        } catch (NoSuchMethodException e) {
            return "no such method";
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception) {
                throw (Exception) e.getCause();
            }
            throw e;
        }
    }
}
