package io.restsession.core.id;

/**
 * An id as the client holds it: {@code id~signature}, or the bare id where ids are not signed. {@code ~} is in neither
 * part, needs no quoting in a cookie, and means nothing to load balancers that read a route after a dot.
 */
public final class IdToken {

    /** More than any genuine token; what is longer is not looked at. */
    private static final int LONGEST = 256;

    private static final char SEPARATOR = '~';

    private final Signer signer;
    private final SessionIds ids = new SessionIds();
    private final VerifiedTokens verified = new VerifiedTokens();

    /** @param signer null: ids are not signed */
    public IdToken(Signer signer) {
        this.signer = signer;
    }

    /** A new id. */
    public String newId() {
        return ids.next();
    }

    /** A new id for a session that has this one. */
    public String newIdAfter(String id) {
        return ids.nextAfter(id);
    }

    /** The signature of an id in a space, null where ids are not signed. */
    public String signature(String space, String id) {
        return signer == null ? null : signer.sign(space, id);
    }

    /** What the client is given for an id. */
    public String issue(String space, String id) {
        return signer == null ? id : id + SEPARATOR + signer.sign(space, id);
    }

    /**
     * The id in what a client sent.
     *
     * @param sent anything at all
     * @return the id, or null if this was not issued by us in this space
     */
    public String verify(String space, String sent) {
        if (sent.length() > LONGEST) {
            return null;
        }
        if (signer == null) {
            return SessionIds.isWellFormed(sent) ? sent : null;
        }
        String known = verified.id(space, sent);
        return known == null ? signed(space, sent) : known;
    }

    private String signed(String space, String sent) {
        int separator = sent.indexOf(SEPARATOR);
        if (separator < 0) {
            return null;
        }
        String id = sent.substring(0, separator);
        if (!SessionIds.isWellFormed(id) || !signer.verifies(space, id, sent.substring(separator + 1))) {
            return null;
        }
        verified.add(space, sent, id);
        return id;
    }
}
