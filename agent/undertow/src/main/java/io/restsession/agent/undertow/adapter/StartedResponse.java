package io.restsession.agent.undertow.adapter;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.lang.reflect.Field;

/**
 * The status of a response that Undertow takes for started, since somebody has its channel, while nothing of it has left.
 * Undertow has no other way to change it than its own fields.
 */
final class StartedResponse {

    private static final Field STATE = field("state");
    private static final int SENT = sent();

    private StartedResponse() {
    }

    /** @throws IOException where it can't be changed: then nothing may leave */
    static void setStatusCode(HttpServerExchange exchange, int status) throws IOException {
        if (STATE == null || SENT == 0) {
            throw new IOException("the response can't be refused any more, so that its connection is closed");
        }
        try {
            STATE.setInt(exchange, STATE.getInt(exchange) & ~SENT);
            try {
                exchange.setStatusCode(status);
            } finally {
                STATE.setInt(exchange, STATE.getInt(exchange) | SENT);
            }
        } catch (IllegalAccessException e) {
            throw new IOException(e);
        }
    }

    private static Field field(String name) {
        try {
            Field field = HttpServerExchange.class.getDeclaredField(name);
            field.setAccessible(true);
            return field.getType() == int.class ? field : null;
        } catch (NoSuchFieldException | RuntimeException e) {
            return null;
        }
    }

    private static int sent() {
        Field field = field("FLAG_RESPONSE_SENT");
        try {
            return field == null ? 0 : field.getInt(null);
        } catch (IllegalAccessException e) {
            return 0;
        }
    }
}
