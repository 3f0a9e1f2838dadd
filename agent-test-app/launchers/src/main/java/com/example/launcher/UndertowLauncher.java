package com.example.launcher;

import com.example.launcher.Launch.RunningServer;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.PathHandler;

/** Undertow without servlets. An application is the name of an {@code HttpHandler} class with a constructor without parameters. */
public final class UndertowLauncher {

    private UndertowLauncher() {
    }

    public static void main(String[] args) {
        Launch.run(args, UndertowLauncher::start);
    }

    private static RunningServer start(LaunchArguments arguments) throws ReflectiveOperationException {
        PathHandler paths = new PathHandler();
        for (Application application : arguments.applications()) {
            paths.addPrefixPath(application.contextPath(), handler(application.files()));
        }
        return UndertowServer.start(paths, arguments.h2c());
    }

    private static HttpHandler handler(String className) throws ReflectiveOperationException {
        return Class.forName(className).asSubclass(HttpHandler.class).getConstructor().newInstance();
    }
}
