package io.ghostnote.pass;

import java.time.Instant;
import java.util.Optional;

/** A way for the digest to its reader. */
public sealed interface DigestWay permits InboxWay, PostboxWay {

    /** The account whose mailbox or server is used. */
    String account();

    /**
     * What became of a digest that was {@linkplain DigestEntry.State#INTENDED intended} before the process ended, or whose delivery had no
     * answer; nothing when it certainly was not delivered.
     */
    Optional<DigestEntry.State> learn(DigestEntry intended) throws MailboxException;

    /**
     * Delivers it, once.
     *
     * @return DELIVERED or UNKNOWN
     * @throws MailboxException OUTCOME_UNKNOWN when {@link #learn} has to tell; otherwise it certainly was not delivered
     */
    DigestEntry.State deliver(OwnerMail mail, Instant now) throws MailboxException;
}
