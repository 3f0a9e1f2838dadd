package io.restsession.agent.cli;

/** A step of a check did not go well. The cause says why; where there is none, the message does. */
final class FailedStep extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FailedStep(String message, Throwable cause) {
        super(message, cause, false, false);
    }
}
