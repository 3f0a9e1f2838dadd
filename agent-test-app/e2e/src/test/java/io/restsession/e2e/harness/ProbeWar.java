package io.restsession.e2e.harness;

import java.nio.file.Path;

/** The servlet probe. */
enum ProbeWar {

    JAVAX("probe-servlet"), JAKARTA("probe-servlet-jakarta");

    /** Where it is deployed; a second time it is at the root. */
    static final String PATH = "/probe";

    private final String module;

    ProbeWar(String module) {
        this.module = module;
    }

    Path file() {
        return Built.file("agent-test-app/" + module + "/target/" + module + ".war");
    }

    /** The same, unpacked. */
    Path folder() {
        return Built.file("agent-test-app/" + module + "/target/" + module);
    }
}
