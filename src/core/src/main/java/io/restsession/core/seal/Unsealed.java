package io.restsession.core.seal;

import io.restsession.core.store.Delta;

/** Values as they are, for all sessions. A sealed one is not for us: no key is known here. */
final class Unsealed implements SessionSeal {

    static final SessionSeal ALL = new Unsealed();

    private Unsealed() {
    }

    @Override
    public byte[] open(String name, byte[] stored) {
        return ValueKey.isSealed(stored) ? null : stored;
    }

    @Override
    public String refusal() {
        return "it is sealed, and rest.session.encrypt is off here";
    }

    @Override
    public Delta seal(Delta delta) {
        return delta;
    }

    @Override
    public void carry(Delta.Builder delta, String newId) {
        // What is not sealed opens anywhere.
    }

    @Override
    public SessionSeal under(String newId) {
        return this;
    }
}
