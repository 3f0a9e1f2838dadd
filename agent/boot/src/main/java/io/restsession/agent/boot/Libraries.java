package io.restsession.agent.boot;

/** The numbers by which woven code names the library it stands in. Constants, so that they are part of it, and of the advice. */
public final class Libraries {

    public static final int UNDERTOW = 0;
    public static final int UNDERTOW_SERVLET = 1;
    public static final int TOMCAT = 2;
    public static final int JETTY = 3;
    public static final int JETTY_12 = 4;
    public static final int JETTY_12_SESSION = 5;
    public static final int SERVLET_JAVAX = 6;
    public static final int SERVLET_JAKARTA = 7;

    /** How many there are. */
    public static final int COUNT = 8;

    private Libraries() {
    }

    /** Whether a library only fills in where no other one has bound the thread. */
    public static boolean isFallback(int library) {
        return library >= SERVLET_JAVAX;
    }
}
