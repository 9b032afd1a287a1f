package io.ghostnote.app;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --now}: an instant given by hand is trusted. */
final class NowOption {
    @Option(
            names = "--now",
            paramLabel = "INSTANT",
            description = "act as if it were this time, such as 2025-11-09T11:00:00Z")
    @Nullable
    Instant now;

    boolean given() {
        return now != null;
    }

    Instant instant(Clock clock) {
        return now == null ? clock.instant() : now;
    }
}
