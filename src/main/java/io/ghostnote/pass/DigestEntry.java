package io.ghostnote.pass;

import io.ghostnote.mail.MessageId;
import java.time.Instant;

/**
 * What became of the digest of one moment (docs/digest.md, "Delivery").
 *
 * @param due the moment it is the digest of
 * @param id its Message-ID, by which it is found again
 * @param account whose mailbox or server it goes to
 * @param at when this was so
 */
public record DigestEntry(Instant due, MessageId id, String account, State state, Instant at) {

    /** How far it came. */
    public enum State {
        /** About to be delivered; after a crash it may or may not have been. */
        INTENDED,
        /** Certainly not delivered yet, and soon tried again. */
        POSTPONED,
        /** Certainly not delivered, for a reason that somebody has to put right; tried again after a while. */
        REFUSED,
        /** Delivered. */
        DELIVERED,
        /** It may have been delivered, which cannot be found out; it is not delivered again. */
        UNKNOWN,
        /** There was nothing to tell. */
        NOTHING;

        /** True when something is left to do. */
        public boolean open() {
            return this == INTENDED || this == POSTPONED || this == REFUSED;
        }
    }

    /** The same digest, as it stands now. */
    public DigestEntry with(State next, Instant now) {
        return new DigestEntry(due, id, account, next, now);
    }
}
