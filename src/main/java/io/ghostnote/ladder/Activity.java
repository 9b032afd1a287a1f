package io.ghostnote.ladder;

import io.ghostnote.mail.Address;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.signal.Gist;
import io.ghostnote.wording.Announcement;
import java.time.Instant;
import java.util.Optional;

/**
 * A letter of the client's side that matters for a guard: which, when, from whom (address, empty when it names none) and about what.
 *
 * @param gist what it says, when it has been read
 */
public record Activity(MessageId id, Instant at, String who, String subject, Optional<Gist> gist) {
    /** The letter as of that time in its conversation. */
    public static Activity of(Letter letter, Instant at, Optional<Gist> gist) {
        String who = letter.envelope().originators().stream()
                .findFirst()
                .map(Address::spec)
                .orElse("");
        return new Activity(letter.id(), at, who, letter.envelope().subject(), gist);
    }

    /** The announcement in it that counts. */
    Optional<Announcement> announcement() {
        return gist.flatMap(Gist::announcement);
    }

    /** True when it announces an answer or a later time: then something is awaited although the client had the last word. */
    boolean defers() {
        return announcement()
                .filter(what -> what == Announcement.PROMISE || what == Announcement.POSTPONED)
                .isPresent();
    }
}
