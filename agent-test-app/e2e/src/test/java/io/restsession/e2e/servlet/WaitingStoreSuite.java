package io.restsession.e2e.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restsession.e2e.contract.Contract;
import io.restsession.e2e.harness.Running;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The whole contract for servlets once more, on a server with IO threads and with a store that may have to be waited for. */
abstract class WaitingStoreSuite extends ServletSuite {

    @Nested
    @Order(Integer.MAX_VALUE - 1)
    class Waiting extends WaitingTheme {
        Waiting() {
            super(server);
        }
    }

    abstract static class WaitingTheme extends Contract {

        WaitingTheme(Running running) {
            super(running);
        }

        @Test
        void noIoThreadEverAskedTheStore() {
            clientWith("a", "x").ask("get a");
            List<String> ioThreads = running.store().threads().stream().filter(name -> name.contains("I/O")).toList();
            assertEquals(List.of(), ioThreads);
        }
    }
}
