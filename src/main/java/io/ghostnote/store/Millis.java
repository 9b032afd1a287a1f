package io.ghostnote.store;

import java.time.Instant;

/** Times as the store keeps them: milliseconds since 1970. */
final class Millis {
    private Millis() {}

    /** Anything a Date field can say, and the nearest that fits for what it cannot. */
    static long of(Instant time) {
        try {
            return time.toEpochMilli();
        } catch (ArithmeticException beyond) {
            return time.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    static Instant instant(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
