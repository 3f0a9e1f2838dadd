package io.restsession.store.jdbc;

import io.restsession.core.store.Delta;
import java.sql.SQLException;

/** What a delta does to expiry and lifetime, in SQL. Immutable. */
final class Times {

    private final Delta delta;

    Times(Delta delta) {
        this.delta = delta;
    }

    boolean isEmpty() {
        return delta.expiry() == Delta.Expiry.KEEP && delta.maxAge() < 0;
    }

    String assignments() {
        return "max_age = " + maxAge() + ", expires_at = " + expiresAt();
    }

    private String maxAge() {
        return delta.maxAge() < 0 ? "max_age" : "?";
    }

    private String expiresAt() {
        switch (delta.expiry()) {
            case KEEP:
                return "expires_at";
            case SET:
                return "?";
            default:
                return "GREATEST(expires_at, ?)";
        }
    }

    void bind(Parameters parameters) throws SQLException {
        if (delta.maxAge() >= 0) {
            parameters.number(delta.maxAge());
        }
        if (delta.expiry() != Delta.Expiry.KEEP) {
            parameters.number(delta.expiresAt());
        }
    }
}
