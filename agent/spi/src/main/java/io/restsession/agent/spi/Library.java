package io.restsession.agent.spi;

/** A library the agent knows: where it weaves, and the adapter that understands the library's objects. */
public interface Library {

    /** Its number in {@link io.restsession.agent.boot.Libraries}. */
    int number();

    /** Its name for the log, with the versions that are supported. */
    String name();

    /** The {@link Adapter}'s class name. It lives in a package named {@code adapter}, which is defined beside the library itself. */
    String adapter();

    /** A class that is the library's heart: one adapter serves all that see the same copy of it, and lives as long as it does. */
    String heart();

    /** Where it weaves. */
    Weaving[] weavings();
}
