package io.ghostnote.pass;

import java.time.Instant;
import java.util.Optional;

/**
 * Hands the digest in by SMTP, at most once: where it goes from there cannot be seen, and a digest that is missing does less harm than
 * one that comes twice. So what a crash or a lost answer left open stays so.
 */
public record PostboxWay(String account, Postbox postbox) implements DigestWay {

    @Override
    public Optional<DigestEntry.State> learn(DigestEntry intended) {
        return Optional.of(DigestEntry.State.UNKNOWN);
    }

    @Override
    public DigestEntry.State deliver(OwnerMail mail, Instant now) throws MailboxException {
        Postbox.Outcome outcome = postbox.hand(mail);
        if (outcome instanceof Postbox.Outcome.NotTaken no) {
            throw new MailboxException(no.failure(), no.why());
        }
        return outcome instanceof Postbox.Outcome.Taken ? DigestEntry.State.DELIVERED : DigestEntry.State.UNKNOWN;
    }
}
