package io.ghostnote.ladder;

import io.ghostnote.mail.MessageId;
import java.time.Duration;
import java.time.Instant;

/**
 * The stage that a letter of the owner's put an engagement in (docs/ladder.md section 2).
 *
 * @param letter what brought the proposal, the contract, the delivery or the invoice
 * @param at when it was sent
 */
public record InferredStage(Stage stage, MessageId letter, Instant at) {
    /** Half a year: nobody is reminded of an older proposal as if it had just been sent. */
    static final Duration LONGEST = Duration.ofDays(183);

    /** True while it is not too old to be spoken of. */
    public boolean stands(Instant now) {
        return now.isBefore(at.plus(LONGEST));
    }
}
