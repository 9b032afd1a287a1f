package io.ghostnote.report;

import java.time.Instant;
import java.util.Optional;

/**
 * An account whose mailbox could not be read.
 *
 * @param at when that was tried last; nothing where it never was
 * @param error what the server said
 */
public record Unread(String account, Optional<Instant> at, String error) {}
