package io.ghostnote.ladder;

import java.time.Instant;
import java.util.Optional;

/**
 * What a verdict depends on beside the mail of the episode.
 *
 * @param firstSeen when ghostnote first read the mailbox
 * @param doubt why clock or mail cannot be trusted at the moment (X25), if so
 * @param draftWindow when the owner wants drafts to appear
 * @param draftsToday drafts created today over all clients, in the owner's zone
 * @param draftsPerDay how many there may be
 */
public record Surroundings(
        Instant firstSeen, Optional<Reason> doubt, DraftWindow draftWindow, int draftsToday, int draftsPerDay) {}
