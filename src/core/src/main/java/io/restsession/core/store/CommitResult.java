package io.restsession.core.store;

/** What became of a {@link Delta}. */
public enum CommitResult {
    /** All of it was applied. */
    APPLIED,
    /** Nothing was applied: the record was destroyed or has expired, or (create) is there already. */
    REFUSED,
    /** The values were applied, the new id was not taken: another request had changed the id before. */
    MOVED
}
