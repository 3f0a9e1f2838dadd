package io.restsession.core.http;

/** The name of the node that gave out an id, behind a dot, where load balancers look for it. No token has a dot. */
public final class Route {

    /** More than any container's name of a node; what is longer is none. */
    private static final int LONGEST = 128;

    private Route() {
    }

    /** What stands before it, whichever node's it is: it may have changed since. */
    public static String cut(String sent) {
        int dot = sent.indexOf('.');
        return dot < 0 || sent.length() - dot > LONGEST ? sent : sent.substring(0, dot);
    }
}
