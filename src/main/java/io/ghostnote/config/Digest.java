package io.ghostnote.config;

import java.util.Optional;

/**
 * The message to the owner that says where everything stands.
 *
 * @param cron Quartz expression in the owner's zone, or nothing for the owner's working days at 08:00
 */
public record Digest(Optional<String> cron, Deliver deliver) {
    /** Working days at 08:00, into the owner's mailbox. */
    public static final Digest USUAL = new Digest(Optional.empty(), Deliver.MAILBOX);

    /** The way it takes. */
    public enum Deliver {
        /** Appended to the inbox by IMAP. */
        MAILBOX,
        /** Sent to an address of the owner. */
        SMTP,
        /** Not at all. */
        NONE
    }
}
