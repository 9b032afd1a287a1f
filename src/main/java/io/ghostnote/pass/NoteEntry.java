package io.ghostnote.pass;

import io.ghostnote.ladder.StepRecord;
import io.ghostnote.mail.MessageId;
import java.util.Optional;

/**
 * A note as the journal keeps it.
 *
 * @param thread the conversation it belongs to
 * @param parent the letter it answers
 * @param account the account whose Drafts it is for
 * @param place where it was stored, once known
 * @param contentHash SHA-256 in hex of the octets as the server gave them back, once known
 */
public record NoteEntry(
        StepRecord record,
        MessageId thread,
        MessageId parent,
        String account,
        Optional<Place> place,
        Optional<String> contentHash) {

    /** The same note with another record. */
    public NoteEntry with(StepRecord next) {
        return new NoteEntry(next, thread, parent, account, place, contentHash);
    }

    /** The same note, found or stored at that place. */
    public NoteEntry at(Place where, String hash) {
        return new NoteEntry(record, thread, parent, account, Optional.of(where), Optional.of(hash));
    }
}
