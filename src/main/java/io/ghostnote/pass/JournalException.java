package io.ghostnote.pass;

/** The store cannot be used. The message says what is wrong and what to do. */
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Failure {
        /** It cannot be created or opened. */
        CANNOT_OPEN,
        /** Another instance uses it. */
        LOCKED,
        /** It was written by a newer version. */
        NEWER,
        /** It cannot be written: disk full, read-only, damaged. */
        CANNOT_WRITE
    }

    private final Failure failure;

    public JournalException(Failure failure, String message, Throwable cause) {
        super(message, cause);
        this.failure = failure;
    }

    public JournalException(Failure failure, String message) {
        super(message);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
