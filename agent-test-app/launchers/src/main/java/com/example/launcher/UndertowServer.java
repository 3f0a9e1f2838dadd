package com.example.launcher;

import com.example.launcher.Launch.RunningServer;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import java.net.InetSocketAddress;

/** A running Undertow, 1.4 to 2.4. */
final class UndertowServer implements RunningServer {

    private final Undertow undertow;

    private UndertowServer(Undertow undertow) {
        this.undertow = undertow;
    }

    static UndertowServer start(HttpHandler root, boolean h2c) {
        Undertow undertow = Undertow.builder()
            .addHttpListener(0, "127.0.0.1", root)
            .setServerOption(UndertowOptions.ENABLE_HTTP2, h2c)
            .build();
        undertow.start();
        return new UndertowServer(undertow);
    }

    @Override
    public int port() {
        return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
    }

    @Override
    public void stop() {
        undertow.stop();
    }
}
