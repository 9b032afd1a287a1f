package io.ghostnote.render;

import io.ghostnote.mail.Address;
import io.ghostnote.mail.MessageId;
import io.ghostnote.note.NoteText;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a draft is made of. Everything in it may be hostile; {@link DraftMessage} writes it safely whatever it holds.
 *
 * @param from the owner: name in the note's language, and the address used in the conversation
 * @param subject the base subject of the conversation, without {@code Re:}
 * @param date its offset is the owner's
 * @param answers the letter that is answered; nothing for a new conversation
 * @param references the chain before {@code answers}, oldest first ({@link Chain})
 */
public record DraftParts(
        Address from,
        List<Address> to,
        List<Address> cc,
        String subject,
        ZonedDateTime date,
        MessageId id,
        Optional<MessageId> answers,
        List<MessageId> references,
        NoteText text) {
    public DraftParts {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        references = List.copyOf(references);
    }
}
