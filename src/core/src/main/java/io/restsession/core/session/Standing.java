package io.restsession.core.session;

/** How a session stands at one moment, as far as its client is concerned. Immutable: what is told from it needs no lock. */
final class Standing {

    private final String id;
    private final boolean destroyed;
    private final boolean ending;
    private final boolean found;

    /**
     * @param ending whether it is destroyed, or will be once this exchange is committed
     * @param found  whether the store has it, or will once this exchange is committed
     */
    Standing(String id, boolean destroyed, boolean ending, boolean found) {
        this.id = id;
        this.destroyed = destroyed;
        this.ending = ending;
        this.found = found;
    }

    String id() {
        return id;
    }

    boolean isDestroyed() {
        return destroyed;
    }

    boolean isEnding() {
        return ending;
    }

    boolean willBeFound() {
        return found;
    }
}
