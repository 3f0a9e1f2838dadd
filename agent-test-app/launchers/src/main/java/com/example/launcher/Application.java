package com.example.launcher;

/** A web application and its place on a server. Immutable. */
final class Application {

    private final String host;
    private final String contextPath;
    private final String files;

    private Application(String host, String contextPath, String files) {
        this.host = host;
        this.contextPath = contextPath;
        this.files = files;
    }

    /** @param place a context path, with or without its leading slash, or {@code //<virtual host>/<context path>} */
    static Application at(String place, String files) {
        if (place.startsWith("//")) {
            int end = place.indexOf('/', 2);
            return new Application(place.substring(2, end), place.substring(end), files);
        }
        return new Application(null, place.startsWith("/") ? place : "/" + place, files);
    }

    /** The only virtual host it is on; null: it is on all others. */
    String host() {
        return host;
    }

    /** With a leading slash; the root is that alone. */
    String contextPath() {
        return contextPath;
    }

    /** A WAR file or a folder; where there are no servlets, the name of a class. */
    String files() {
        return files;
    }
}
