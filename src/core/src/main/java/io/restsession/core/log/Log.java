package io.restsession.core.log;

import java.io.PrintStream;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The agent's log: single lines on standard error. Not java.util.logging, which an agent must not wake before the
 * application configured it, and no logging library, which could meet the application's own. Thread-safe.
 *
 * <p>Ids, signatures and secrets never enter a message whole: {@link #shortened(String)}.
 */
public final class Log {

    /** How much is said, from least to most. */
    public enum Level {
        OFF, ERROR, WARN, INFO, DEBUG
    }

    /** A bound on what is remembered, so that hostile input cannot fill memory by way of the log. */
    private static final int REMEMBERED = 1000;

    private static final Set<String> SAID = Collections.newSetFromMap(new ConcurrentHashMap<String, Boolean>());

    private static volatile Level level = Level.INFO;

    private static volatile PrintStream out = System.err;

    private Log() {
    }

    public static void level(Level level) {
        Log.level = level;
    }

    /** Where lines go; standard error unless a test wants to read them. */
    static void to(PrintStream out) {
        Log.out = out;
    }

    public static boolean isDebug() {
        return level == Level.DEBUG;
    }

    public static void debug(String message) {
        say(Level.DEBUG, message, null);
    }

    public static void info(String message) {
        say(Level.INFO, message, null);
    }

    public static void warn(String message) {
        say(Level.WARN, message, null);
    }

    public static void warn(String message, Throwable cause) {
        say(Level.WARN, message, cause);
    }

    /** Says it the first time it is asked to for this key, and again only after {@value #REMEMBERED} other keys. */
    public static void warnOnce(String key, String message) {
        if (isNew(key)) {
            say(Level.WARN, message, null);
        }
    }

    public static void error(String message, Throwable cause) {
        say(Level.ERROR, message, cause);
    }

    /** As {@link #warnOnce(String, String)}, for what went wrong in the agent itself. */
    public static void errorOnce(String key, String message, Throwable cause) {
        if (isNew(key)) {
            say(Level.ERROR, message, cause);
        }
    }

    /** Enough of an id to tell two apart in a log, too little to use it. */
    public static String shortened(String id) {
        return id == null ? "-" : id.length() <= 8 ? "…" : id.substring(0, 4) + "…";
    }

    /** Names and messages that came from elsewhere must not be able to forge lines. */
    private static void onOneLine(StringBuilder line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                line.setCharAt(i, ' ');
            }
        }
    }

    private static boolean isNew(String key) {
        if (SAID.contains(key)) {
            return false;
        }
        if (SAID.size() >= REMEMBERED) {
            SAID.clear();
        }
        return SAID.add(key);
    }

    private static void say(Level at, String message, Throwable cause) {
        if (at.ordinal() > level.ordinal()) {
            return;
        }
        StringBuilder line = new StringBuilder(message.length() + 32).append("[rest-session] ").append(at).append(' ').append(message);
        if (cause != null) {
            line.append(": ").append(cause);
        }
        onOneLine(line);
        PrintStream to = out;
        synchronized (to) {
            to.println(line);
            if (cause != null && (level == Level.DEBUG || at == Level.ERROR)) {
                cause.printStackTrace(to);
            }
        }
    }
}
