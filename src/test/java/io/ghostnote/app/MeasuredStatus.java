package io.ghostnote.app;

import io.ghostnote.config.Configuration;
import io.ghostnote.pass.Overview;
import io.ghostnote.render.Screen;
import io.ghostnote.render.StatusText;
import io.ghostnote.store.Mode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code status} costs by its parts, from the beginning of main on, in a process that has done nothing else; then the whole command
 * three times more in the same process. Milliseconds on the wall, and on the processor, for the machine may have other things to do.
 * Arguments: the configuration file and the time.
 */
public final class MeasuredStatus {
    private static long wall;
    private static long processor;

    private MeasuredStatus() {}

    public static void main(String[] args) {
        wall = System.nanoTime();
        HeadStart start = HeadStart.begin(false);
        Configuration configuration = Settings.require(Path.of(args[0]));
        start.end();
        say("configuration");
        int lines;
        try (Service service = Service.open(configuration, Mode.READ_ONLY, Clock.systemUTC(), System.getenv())) {
            say("open store");
            List<Overview> overviews = service.desk().look(Instant.parse(args[1]));
            say("verdicts");
            lines = StatusText.of(
                            overviews,
                            Map.of(),
                            Instant.parse(args[1]),
                            configuration.owner().calendar().zone(),
                            new Screen(Terms.tongue(configuration)))
                    .size();
        }
        say("text, " + lines + " lines");
        for (int i = 0; i < 3; i++) {
            Main.run(
                    new String[] {"status", "--config", args[0], "--now", args[1]},
                    new PrintWriter(new StringWriter(), true));
            say("the whole once more");
        }
    }

    /** What it took since the last time. */
    private static void say(String what) {
        long now = System.nanoTime();
        long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        System.out.printf(
                Locale.ROOT,
                "%-24s %6d ms, processor %6d ms%n",
                what,
                (now - wall) / 1_000_000,
                (worked - processor) / 1_000_000);
        wall = now;
        processor = worked;
    }
}
