package io.ghostnote.pass;

import java.time.Instant;

/** A transition worth explaining later: when, whose, a short code ({@code created}, {@code X10} …) and the facts in a sentence. */
public record Event(Instant at, String client, String engagement, String code, String facts) {}
