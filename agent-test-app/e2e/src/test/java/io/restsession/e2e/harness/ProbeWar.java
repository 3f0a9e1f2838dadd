package io.restsession.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

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

    /** The same, unpacked, with the file of this name as its web.xml. */
    Path folder(String webXml) {
        Path copy = Scratch.newFolder(module + "-" + webXml).resolve(webXml);
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(folder().relativize(file)));
            }
            Files.move(copy.resolve("WEB-INF/" + webXml + ".xml"), copy.resolve("WEB-INF/web.xml"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }
}
