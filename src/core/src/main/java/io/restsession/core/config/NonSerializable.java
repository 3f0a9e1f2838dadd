package io.restsession.core.config;

/** What becomes of a value that is put into an {@code HttpSession} and can't be serialized. */
public enum NonSerializable {
    /** It stays on the node it was set on, and is gone with it; said once. */
    LOCAL,
    /** Setting it fails with an exception, as in a container whose sessions are distributed. */
    FAIL
}
