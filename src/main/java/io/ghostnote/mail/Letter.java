package io.ghostnote.mail;

import java.time.Instant;

/**
 * One message as a value: identity, time of sending, envelope, ancestry and kind. The same message in two folders is one letter.
 * {@code sentAt} is the Date field unless that is missing or later than the server received it (then INTERNALDATE).
 */
public record Letter(MessageId id, Instant sentAt, Envelope envelope, Ancestry ancestry, Kind kind) {
    /** The same letter as one of another kind. */
    public Letter as(Kind other) {
        return other == kind ? this : new Letter(id, sentAt, envelope, ancestry, other);
    }
}
