package io.ghostnote.ladder;

import io.ghostnote.mail.MessageId;
import java.time.Instant;
import java.util.Optional;

/**
 * One step of one episode that was taken: the note's Message-ID, the owner's message whose silence it is about, and what has
 * become of it.
 *
 * @param id the Message-ID the note was given
 * @param basis the owner's message that waited for an answer when the episode opened
 * @param createdAt when the note was decided
 * @param sentAs the Message-ID under which it was found in Sent, which may be another than {@code id}
 */
public record StepRecord(
        MessageId id,
        String client,
        String engagement,
        MessageId basis,
        Step step,
        DraftState state,
        Instant createdAt,
        Optional<MessageId> sentAs) {

    /** The same note in another state. */
    public StepRecord with(DraftState next) {
        return new StepRecord(id, client, engagement, basis, step, next, createdAt, sentAs);
    }

    /** The same note, found in Sent under that Message-ID. */
    public StepRecord sentAs(MessageId found) {
        return new StepRecord(id, client, engagement, basis, step, DraftState.SENT, createdAt, Optional.of(found));
    }
}
