package io.ghostnote.app;

import io.ghostnote.config.Configuration;
import io.ghostnote.store.Mode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

/**
 * Lays out the status page and keeps it in the store, as the service does after a pass, and says what that cost. Arguments: the
 * configuration file and the time. For benchmarks: the page is kept for the program in the same file, the one on the class path.
 */
public final class KeepStatusPage {
    private KeepStatusPage() {}

    public static void main(String[] args) {
        Path file = Path.of(args[0]);
        Configuration configuration = Settings.require(file);
        try (Service service = Service.open(configuration, Mode.READ_WRITE, Clock.systemUTC(), System.getenv())) {
            StatusPage page = new StatusPage(service, Imprint.of(file, configuration));
            for (int i = 0; i < 4; i++) {
                long began = System.nanoTime();
                page.keep(Instant.parse(args[1]));
                System.out.printf(Locale.ROOT, "kept in %d ms%n", (System.nanoTime() - began) / 1_000_000);
            }
        }
    }
}
