package io.restsession.core.store;

/** Is shown the sessions of a store. */
public interface SessionVisitor {

    /**
     * A session that has not expired.
     *
     * @return whether to go on
     */
    boolean visit(String space, SessionRecord record);
}
