package io.ghostnote.ladder;

import io.ghostnote.mail.MessageId;
import io.ghostnote.wording.Expectation;
import java.time.Instant;

/**
 * What the owner wrote in one go: letters in one thread with less than two business hours between them; its time is that of the last
 * (docs/statistics.md section 1). Where the client has announced an answer, that announcement stands in the place of the turn.
 *
 * @param id Message-ID of the last letter
 * @param conversation the conversation it stands in
 * @param asks whether it expects an answer
 */
public record Turn(MessageId id, Instant at, MessageId conversation, Expectation.Verdict asks) {}
