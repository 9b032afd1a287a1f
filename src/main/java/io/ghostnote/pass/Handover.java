package io.ghostnote.pass;

import io.ghostnote.client.OwnerAddress;
import io.ghostnote.note.MessageIds;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The way of a note that no folder of its account takes (docs/smtp.md): by mail to the account's owner, with the note attached. After a
 * refusal that somebody has to put right, such as of a password, it rests for an hour: servers lock out who comes with a wrong one every
 * five minutes. Used by one thread at a time.
 */
public final class Handover {
    private static final Duration REST = Duration.ofHours(1);
    private static final String ADVICE =
            "Make a folder that takes drafts in your mail program; or configure accounts[].smtp, and they come to you by mail.";

    private final OwnerAddress owner;
    private final Postbox postbox;
    private final CoverWriter covers;
    private Instant until = Instant.MIN;
    private Optional<Postbox.Outcome.NotTaken> refusal = Optional.empty();

    /**
     * @param owner from whom and to whom the mail is
     */
    public Handover(OwnerAddress owner, Postbox postbox, CoverWriter covers) {
        this.owner = owner;
        this.postbox = postbox;
        this.covers = covers;
    }

    /** The refusal for which it rests at that moment. */
    Optional<Postbox.Outcome.NotTaken> resting(Instant now) {
        return refusal.filter(any -> now.isBefore(until));
    }

    /** The refusal of a folder, with what to do where there is no such way. */
    public static MailboxException advised(MailboxException refused) {
        return and(refused, refused.failure(), ADVICE);
    }

    /** The refusal with one more sentence. */
    static MailboxException and(MailboxException refused, MailboxException.Failure failure, String sentence) {
        String first = String.valueOf(refused.getMessage());
        return new MailboxException(failure, first + (first.endsWith(".") ? " " : ". ") + sentence, refused);
    }

    /**
     * Hands the note in, once.
     *
     * @param secret of the store
     * @param subject of the conversation
     * @param message the note's octets
     */
    Postbox.Outcome hand(byte[] secret, NoteEntry note, String subject, byte[] message, Instant now) {
        CoverWriter.Cover cover = new CoverWriter.Cover(
                owner,
                MessageIds.ofHandover(
                        secret, note.record().id(), owner.address().domain()),
                now,
                note.record().client(),
                subject);
        Postbox.Outcome outcome = postbox.hand(covers.write(cover, message));
        refusal =
                outcome instanceof Postbox.Outcome.NotTaken no && !no.failure().passing()
                        ? Optional.of(no)
                        : Optional.empty();
        until = now.plus(REST);
        return outcome;
    }
}
