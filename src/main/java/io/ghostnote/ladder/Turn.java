package io.ghostnote.ladder;

import io.ghostnote.mail.MessageId;
import java.time.Instant;

/**
 * What the owner wrote in one go: letters in one thread with less than two business hours between them; its time is that of the last
 * (docs/statistics.md section 1).
 *
 * @param id Message-ID of the last letter
 * @param conversation the conversation it stands in
 */
public record Turn(MessageId id, Instant at, MessageId conversation) {}
