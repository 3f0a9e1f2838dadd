package io.restsession.store.jdbc;

import java.sql.SQLException;
import java.util.List;

/** Which rows are to leave. Immutable. */
final class Expired {

    private final boolean isTold;
    private final List<byte[]> heard;
    private final long until;

    private Expired(boolean isTold, List<byte[]> heard, long until) {
        this.isTold = isTold;
        this.heard = heard;
        this.until = until;
    }

    /** Sessions of these spaces that expired until then. */
    static Expired heard(List<byte[]> spaceKeys, long until) {
        return new Expired(true, spaceKeys, until);
    }

    /** Sessions of all other spaces that expired until then, and ids that were given up. */
    static Expired unheard(List<byte[]> spaceKeys, long until) {
        return new Expired(false, spaceKeys, until);
    }

    boolean isTold() {
        return isTold;
    }

    /** The index has the expiry and the space. */
    String condition() {
        String inHeard = heard.isEmpty() ? "1 = 0" : "space_key IN (" + Parameters.marks(heard.size()) + ")";
        return "expires_at <= ? AND " + (isTold ? inHeard + " AND moved_to IS NULL" : "(moved_to IS NOT NULL OR NOT (" + inHeard + "))");
    }

    void bind(Parameters parameters) throws SQLException {
        parameters.number(until).all(heard);
    }
}
