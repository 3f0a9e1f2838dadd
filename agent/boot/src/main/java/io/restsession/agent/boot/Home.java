package io.restsession.agent.boot;

/**
 * Knows which jar it is from: it lies where the system class loader looks from Java 9 on ({@code META-INF/versions}) and the
 * bootstrap loader never does. A class of the bootstrap loader does not know, and to look for itself as a resource would
 * open the JDK's own image and wake the default file system, before the application has begun.
 */
final class Home {

    private Home() {
    }
}
