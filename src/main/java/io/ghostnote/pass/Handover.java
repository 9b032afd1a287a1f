package io.ghostnote.pass;

import io.ghostnote.client.OwnerAddress;
import io.ghostnote.note.MessageIds;
import java.time.Instant;

/**
 * The way of a note that no folder of its account takes (docs/smtp.md): by mail to the account's owner, with the note attached.
 *
 * @param owner from whom and to whom the mail is
 */
public record Handover(OwnerAddress owner, Postbox postbox, CoverWriter covers) {
    private static final String ADVICE =
            "Make a folder that takes drafts in your mail program; or configure accounts[].smtp, and they come to you by mail.";

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
        return postbox.hand(covers.write(cover, message));
    }
}
