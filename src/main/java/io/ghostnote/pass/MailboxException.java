package io.ghostnote.pass;

/** A mailbox could not do what was asked. The message is for the freelancer: what is wrong and what to do. */
public final class MailboxException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Failure {
        /** Host not found, connection refused, time-out, connection lost: later may be better. */
        UNREACHABLE(true),
        /** The server's certificate is not valid for it. */
        CERTIFICATE(false),
        /** Login refused. */
        LOGIN(false),
        /** The password or token could not be had, so nobody was asked. */
        SECRET(false),
        /** A folder that is needed is not there. */
        NO_FOLDER(false),
        /** The folder may not be written to. */
        READ_ONLY(false),
        /** The mailbox is full. */
        QUOTA(false),
        /** The server said NO or BAD, or something that cannot be understood. */
        REFUSED(false),
        /** The connection was lost after the command was sent: it may or may not have been carried out. */
        OUTCOME_UNKNOWN(true);

        private final boolean passing;

        Failure(boolean passing) {
            this.passing = passing;
        }

        /** True when trying again later may help without anybody doing anything. */
        public boolean passing() {
            return passing;
        }
    }

    private final Failure failure;

    public MailboxException(Failure failure, String message) {
        super(message);
        this.failure = failure;
    }

    public MailboxException(Failure failure, String message, Throwable cause) {
        super(message, cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
