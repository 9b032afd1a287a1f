package io.ghostnote.ladder;

import io.ghostnote.mail.MessageId;
import java.time.Instant;

/** A letter of the client's side that matters for a guard: which, when, from whom (address) and about what. */
public record Activity(MessageId id, Instant at, String who, String subject) {}
