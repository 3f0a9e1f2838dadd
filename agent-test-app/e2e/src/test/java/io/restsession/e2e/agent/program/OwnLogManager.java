package io.restsession.e2e.agent.program;

import java.util.logging.LogManager;

/** An application's log manager. */
public final class OwnLogManager extends LogManager {

    public OwnLogManager() {
        System.out.println("log manager made");
    }
}
