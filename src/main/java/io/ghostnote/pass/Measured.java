package io.ghostnote.pass;

import io.ghostnote.ladder.Waits;

/**
 * A client's answering times as they were last read from their mail.
 *
 * @param terms fingerprint of what was configured then; with other terms they have to be read anew
 */
public record Measured(String terms, Waits waits) {}
