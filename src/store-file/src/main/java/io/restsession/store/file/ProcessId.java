package io.restsession.store.file;

import java.io.File;
import java.io.IOException;

/** This process's id. Found without JMX, which must not be woken before the application has set it up. */
final class ProcessId {

    private ProcessId() {
    }

    /** @return digits; empty where it can't be found */
    static String current() {
        try {
            Class<?> handle = Class.forName("java.lang.ProcessHandle");
            Object current = handle.getMethod("current").invoke(null);
            return String.valueOf(handle.getMethod("pid").invoke(current));
        } catch (ReflectiveOperationException e) {
            return onJava8();
        }
    }

    private static String onJava8() {
        try {
            String name = new File("/proc/self").getCanonicalFile().getName();
            return name.matches("[0-9]+") ? name : "";
        } catch (IOException e) {
            return "";
        }
    }
}
