package io.restsession.core.seal;

import io.restsession.core.store.Delta;

/** How the values of one session stand in the store under the id it has: sealed, or as they are. Thread-safe. */
public interface SessionSeal {

    /**
     * A value as it was before it was sealed.
     *
     * @param name   the name it is stored by
     * @param stored anything at all
     * @return the plain bytes, the same array where nothing is sealed; null if it must not be used: {@link #refusal()}
     */
    byte[] open(String name, byte[] stored);

    /** Why {@link #open} refuses a value, in words that follow "because". */
    String refusal();

    /** A delta with its values sealed; the same one where there is nothing to seal. */
    Delta seal(Delta delta);

    /**
     * Adds to a change of the session's id what is needed to open its values under the new one.
     *
     * @param newId the id it gets; no other session's, and none it has had
     */
    void carry(Delta.Builder delta, String newId);

    /** The seal of the same session once it has another id. */
    SessionSeal under(String newId);
}
