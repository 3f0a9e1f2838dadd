package io.restsession.agent.start;

import io.restsession.agent.jetty.JettyLibrary;
import io.restsession.agent.jetty12.Jetty12Library;
import io.restsession.agent.jetty12.Jetty12SessionLibrary;
import io.restsession.agent.spi.Library;
import io.restsession.agent.tomcat.TomcatLibrary;
import io.restsession.agent.undertow.UndertowLibrary;
import io.restsession.agent.undertow.servlet.UndertowServletLibrary;

/** Every library the agent knows. Listed and not searched for: a search costs time at every start. */
final class KnownLibraries {

    private KnownLibraries() {
    }

    static Library[] all() {
        return new Library[] {
            new UndertowLibrary(),
            new UndertowServletLibrary(),
            new TomcatLibrary(),
            new JettyLibrary(),
            new Jetty12Library(),
            new Jetty12SessionLibrary(),
            new io.restsession.agent.servlet.javax.ServletLibrary(),
            new io.restsession.agent.servlet.jakarta.ServletLibrary(),
        };
    }
}
