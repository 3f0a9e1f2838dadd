package io.restsession.e2e.undertow;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;

/** The whole contract for plain handlers once more, with a store that may have to be waited for. */
abstract class WaitingStoreSuite extends UndertowSuite {

    @Nested
    @Order(Integer.MAX_VALUE - 1)
    class Waiting extends WaitingTheme {
        Waiting() {
            super(server);
        }
    }
}
