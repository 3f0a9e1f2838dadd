package com.example.probe.undertow;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.server.handlers.PathHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.TreeMap;

/** Starts the probe on a free port, prints {@code READY <port>}, and ends with its standard input. */
public final class ProbeUndertow {

    private ProbeUndertow() {
    }

    /** @param args {@code --h2c}: speak HTTP/2 too */
    public static void main(String[] args) throws IOException {
        boolean h2c = args.length > 0 && "--h2c".equals(args[0]);
        Undertow server = started(h2c, handlers());
        Undertow withSessions = started(h2c, SessionHandlers.all());
        SessionSteps.serverOfSessions(port(withSessions));
        System.out.println("READY " + port(server));
        while (System.in.read() >= 0) {
            continue;
        }
        withSessions.stop();
        server.stop();
    }

    private static Undertow started(boolean h2c, HttpHandler handler) {
        Undertow server = Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setServerOption(UndertowOptions.ENABLE_HTTP2, h2c)
            .setIoThreads(2)
            .setWorkerThreads(16)
            .setHandler(handler)
            .build();
        server.start();
        return server;
    }

    private static int port(Undertow server) {
        return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    }

    private static HttpHandler handlers() throws IOException {
        Map<String, HttpHandler> ways = new TreeMap<>();
        IoWays.addTo(ways);
        SenderWays.addTo(ways);
        DispatchWays.addTo(ways);
        BlockingWays.addTo(ways);
        BackWays.addTo(ways);
        PathHandler byName = Handlers.path();
        ways.forEach((name, way) -> byName.addExactPath("/" + name, way));
        return Handlers.path()
            .addExactPath("/run", new BlockingHandler(new RunHandler()))
            .addPrefixPath("/way", byName)
            .addPrefixPath("/static", new StaticFiles());
    }
}
