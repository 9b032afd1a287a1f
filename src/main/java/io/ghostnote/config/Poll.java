package io.ghostnote.config;

import java.time.Duration;
import java.util.Optional;

/**
 * When the mailbox is looked at.
 *
 * @param every time between two passes; counts when there is no {@code cron}
 * @param cron Quartz expression in the owner's zone
 * @param idle whether IDLE is used between passes where the server has it
 */
public record Poll(Duration every, Optional<String> cron, boolean idle) {
    /** Every five minutes, with IDLE. */
    public static final Poll USUAL = new Poll(Duration.ofMinutes(5), Optional.empty(), true);
}
