package io.restsession.agent.weave;

/** A class lacks a method that is to be woven. The message names both. */
final class UnknownShape extends Exception {

    private static final long serialVersionUID = 1L;

    UnknownShape(String message) {
        super(message);
    }
}
