package io.ghostnote.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The clock that learns beside one that waits four business days for everybody, over two years of made-up mail on a simulated clock, judged
 * by the program itself (docs/statistics.md section 9).
 */
public final class Patience {
    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
    private static final int YEARS = 2;

    private Patience() {}

    /** Arguments: how many clients, a third of each sort, rounded up (default 1000). */
    public static void main(String[] arguments) {
        int clients = arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("clients   clock     questions  silences  missed  too early      days to note: half, nine of ten");
        int sorts = Temper.Sort.values().length;
        for (Temper.Sort sort : Temper.Sort.values()) {
            int share = (clients + sorts - 1) / sorts;
            line(out, sort, "fixed", run(sort, share, false));
            line(out, sort, "adaptive", run(sort, share, true));
        }
    }

    /** Two years of so many clients of that sort. */
    static Outcome run(Temper.Sort sort, int clients, boolean adaptive) {
        Outcome outcome = new Outcome();
        Instant begin = BEGIN.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = BEGIN.plusYears(YEARS).atStartOfDay(ZoneOffset.UTC).toInstant();
        IntStream.range(0, clients)
                .forEach(number -> new Exchange(new Temper(sort, number, BEGIN), adaptive, outcome).run(begin, end));
        return outcome;
    }

    private static void line(PrintStream out, Temper.Sort sort, String clock, Outcome outcome) {
        out.printf(
                Locale.ROOT,
                "%-9s %-9s %9d %9d %7d %6d (%4.1f %%) %15.1f %15.1f%n",
                sort.name().toLowerCase(Locale.ROOT),
                clock,
                outcome.questions(),
                outcome.silences(),
                outcome.missed(),
                outcome.early(),
                100.0 * outcome.early() / outcome.questions(),
                outcome.daysToNote(0.5),
                outcome.daysToNote(0.9));
    }
}
