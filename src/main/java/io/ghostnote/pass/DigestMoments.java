package io.ghostnote.pass;

import java.time.Instant;
import java.util.Optional;

/** When a digest is due. A pure function of its argument: no timer is asked. */
@FunctionalInterface
public interface DigestMoments {
    /**
     * The latest moment at which a digest is due, not after {@code now} and on the same day of the owner's; nothing on a day without one
     * and before its first. So what was missed yesterday is never made up.
     */
    Optional<Instant> latest(Instant now);
}
