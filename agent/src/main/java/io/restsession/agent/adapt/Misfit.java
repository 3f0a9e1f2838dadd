package io.restsession.agent.adapt;

/** A library is not what its adapter was written against. The message names the class and member that did not match. */
final class Misfit extends Exception {

    private static final long serialVersionUID = 1L;

    Misfit(String message, Throwable cause) {
        super(message, cause);
    }
}
