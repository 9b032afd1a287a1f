package io.ghostnote.connection;

import java.time.Duration;

/**
 * How long to wait.
 *
 * @param connect for the connection
 * @param read for the next octet of an answer, and for a write to be taken
 */
public record Limits(Duration connect, Duration read) {
    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(60));
}
