package io.restsession.store.redis;

import io.restsession.core.store.StoreException;
import java.net.UnknownHostException;

/** A server did not answer. Its message is fit for an operator. */
final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How far it went. */
    enum Stage {
        /** Nothing was sent: all connections are in use. */
        CROWDED,
        /** Nothing was sent: there is no connection. */
        NOT_CONNECTED,
        /** The connection ended; whether the command arrived is not known. */
        BROKE_OFF,
        /** The time was over; whether the command arrived is not known. */
        TOO_LATE
    }

    private final Stage stage;

    private NoAnswer(Stage stage, String message, Throwable cause) {
        super(message, cause);
        this.stage = stage;
    }

    static NoAnswer notConnected(Address server, Throwable cause) {
        return new NoAnswer(Stage.NOT_CONNECTED, "Redis at " + server + " can't be reached (" + reason(cause)
            + "). Check that it runs there, and that rest.session.store names it rightly.", cause);
    }

    static NoAnswer crowded(String server, int connections) {
        return new NoAnswer(Stage.CROWDED, "All " + connections + " connections to Redis at " + server
            + " were in use for too long. rest.session.store.connections is how many there may be.", null);
    }

    static NoAnswer notConnected(String message) {
        return new NoAnswer(Stage.NOT_CONNECTED, message, null);
    }

    static NoAnswer brokeOff(Address server, Throwable cause) {
        return new NoAnswer(Stage.BROKE_OFF, "The connection to Redis at " + server + " broke off (" + reason(cause) + ").", cause);
    }

    static NoAnswer tooLate(Address server, int millis, Throwable cause) {
        return new NoAnswer(Stage.TOO_LATE, "Redis at " + server + " did not answer within " + millis
            + " ms. It hangs, or is overloaded, or the network is.", cause);
    }

    Stage stage() {
        return stage;
    }

    StoreException asStoreException() {
        return StoreException.outOfReach(getMessage(), this);
    }

    /** The innermost cause says most. */
    private static String reason(Throwable cause) {
        Throwable innermost = cause;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage();
        if (innermost instanceof UnknownHostException) {
            return "no such host";
        }
        return message == null || message.isEmpty() ? innermost.getClass().getSimpleName() : message;
    }
}
