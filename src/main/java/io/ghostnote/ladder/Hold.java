package io.ghostnote.ladder;

import java.time.Instant;

/** A span in which the clock stands still, with its cause. */
public record Hold(Instant from, Instant until, GuardCode cause, Reason reason) {}
