package io.ghostnote.pass;

import io.ghostnote.client.OwnerAddress;
import io.ghostnote.mail.MessageId;
import java.time.Instant;

/** Puts a note into a mail to its owner (docs/smtp.md). */
@FunctionalInterface
public interface CoverWriter {

    /**
     * What that mail says.
     *
     * @param owner from whom and to whom it is
     * @param id its Message-ID
     * @param at its date
     * @param client for whom the note is, as it is called in the configuration
     * @param subject of the conversation, as it stands in mail
     */
    record Cover(OwnerAddress owner, MessageId id, Instant at, String client, String subject) {}

    /**
     * The mail.
     *
     * @param note the octets of the note as a message (RFC 5322), with CRLF line ends
     */
    OwnerMail write(Cover cover, byte[] note);
}
