package io.restsession.e2e.httpsession;

import java.util.function.Consumer;

/**
 * Some requests of one browser that show one thing.
 *
 * @param name   what they show
 * @param acting sends them
 */
record Scene(String name, Consumer<Browser> acting) {

    /** The application with listeners of all kinds, its session configuration the container's own. */
    static final String LISTENING = "/listening";
    /** The application with a session configuration in its web.xml. */
    static final String CONFIGURED = "/configured";
    /** A plain one. */
    static final String PLAIN = "/probe";

    static final String DO = LISTENING + "/do";

    void play(Browser browser) {
        browser.quietly(DO + "?op=events");
        acting.accept(browser);
    }
}
