package io.restsession.store.file;

/** The file is ours, and not whole. */
final class DamagedFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
