package com.example.probe.undertow;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.resource.FileResourceManager;
import io.undertow.server.handlers.resource.ResourceHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** Files from a folder, served by the server's own handler; a script may run before it. */
final class StaticFiles implements HttpHandler {

    static final Path LARGE_FILE = prepared();

    private final HttpHandler files = new ResourceHandler(new FileResourceManager(LARGE_FILE.getParent().toFile(), 1024));

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        Response.run(exchange);
        files.handleRequest(exchange);
    }

    private static Path prepared() {
        try {
            Path folder = Files.createTempDirectory("probe-static");
            Path file = folder.resolve("large.txt");
            Files.write(file, Response.large());
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
            file.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
