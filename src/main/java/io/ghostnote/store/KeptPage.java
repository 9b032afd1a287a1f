package io.ghostnote.store;

import java.time.Instant;

/**
 * A page laid out from the store as it was then.
 *
 * @param terms fingerprint of all that the text depends on besides the store and the time
 * @param at the time it tells about
 */
public record KeptPage(String terms, Instant at, String text) {}
