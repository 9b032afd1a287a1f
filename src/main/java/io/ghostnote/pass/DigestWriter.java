package io.ghostnote.pass;

import io.ghostnote.client.OwnerAddress;
import io.ghostnote.mail.MessageId;
import io.ghostnote.report.Digest;

/** Puts a digest into a message (docs/digest.md). */
@FunctionalInterface
public interface DigestWriter {
    /**
     * The message, from the owner to the owner, dated as the digest is.
     *
     * @param id its Message-ID
     */
    OwnerMail write(Digest digest, OwnerAddress owner, MessageId id);
}
