package io.ghostnote.pass;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What one pass saw, decided and did.
 *
 * @param sync how long reading took, {@code decide} judging, {@code write} changing the mailbox
 */
public record PassReport(
        Instant now,
        boolean dryRun,
        List<AccountReport> accounts,
        List<Decision> decisions,
        List<DraftEvent> drafts,
        Duration sync,
        Duration decide,
        Duration write) {
    public PassReport {
        accounts = List.copyOf(accounts);
        decisions = List.copyOf(decisions);
        drafts = List.copyOf(drafts);
    }
}
