package io.ghostnote.app;

import io.ghostnote.calendar.CalendarTerms;
import io.ghostnote.calendar.WorkCalendars;
import io.ghostnote.mail.DateReader;
import io.ghostnote.mail.Envelope;
import io.ghostnote.mail.HeaderBlock;
import io.ghostnote.mail.LetterReader;
import io.ghostnote.render.InspectionJson;
import io.ghostnote.render.InspectionText;
import io.ghostnote.signal.Inspection;
import io.ghostnote.wording.DayContext;
import io.ghostnote.wording.Expectation;
import io.ghostnote.wording.FoldedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inspect message FILE...}. A file that cannot be read is said, and the others are still looked at. */
@Command(name = "message", description = "what ghostnote sees in a message", mixinStandardHelpOptions = true)
final class InspectMessageCommand implements Callable<Integer> {
    /** What is longer is not read to the end. */
    private static final int LONGEST = 16 * 1024 * 1024;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int MOST_AHEAD = 64;

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    @Option(names = "--output", paramLabel = "FORMAT", description = "text or json (default: ${DEFAULT-VALUE})")
    Output output = Output.text;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "the day it was received, such as 2025-11-24 (default: the message's own Date, else today)")
    @Nullable
    LocalDate date;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "files with one message each; - is standard input")
    List<String> files = List.of();

    @Spec
    CommandSpec spec = CommandSpec.create();

    /** What is to be printed of a file, and whether it could be read. */
    private record Seen(boolean readable, List<String> lines) {}

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int code = Sysexits.OK;
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(PROCESSORS, files.size()));
        if (files.size() > 1) {
            // The lists of wording take longest to load; that need not wait for the first message to be opened.
            pool.execute(() -> Expectation.of(FoldedText.of(""), false));
        }
        try {
            // In the order of the files; what is seen of those that wait is small.
            Deque<Future<Seen>> ahead = new ArrayDeque<>();
            for (int next = 0; next < files.size() || !ahead.isEmpty(); ) {
                if (next < files.size() && ahead.size() < MOST_AHEAD) {
                    String file = files.get(next++);
                    ahead.add(pool.submit(() -> seen(file)));
                    continue;
                }
                Seen seen = finished(ahead.remove());
                seen.lines.forEach((seen.readable ? out : err)::println);
                code = seen.readable ? code : Sysexits.DATAERR;
            }
        } finally {
            pool.shutdownNow();
        }
        out.flush();
        return code;
    }

    private static Seen finished(Future<Seen> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        }
    }

    private Seen seen(String file) {
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            byte[] message = MailFile.withoutFromLine(in.readNBytes(LONGEST));
            Inspection seen = Inspection.of(message, days(message));
            return new Seen(
                    true,
                    output == Output.json
                            ? List.of(InspectionJson.message(file, seen))
                            : InspectionText.message(file, seen));
        } catch (IOException | InvalidPathException unreadable) {
            return new Seen(false, List.of("ghostnote: " + MailFile.unreadable(file, unreadable)));
        }
    }

    /** Nothing is configured here: the writer's country is that of the address, where it names one. */
    private DayContext days(byte[] message) {
        HeaderBlock header = HeaderBlock.of(message);
        LocalDate received = date != null
                ? date
                : header.first("Date")
                        .flatMap(DateReader::read)
                        .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))
                        .orElseGet(() -> LocalDate.now(Clock.systemUTC()));
        Optional<String> country = country(LetterReader.envelope(header));
        CalendarTerms terms = CalendarTerms.of(ZoneOffset.UTC, country);
        return DayContext.of(received, country, WorkCalendars.weekend(terms, received));
    }

    private static Optional<String> country(Envelope envelope) {
        return envelope.from().stream()
                .map(from -> from.domain().substring(from.domain().lastIndexOf('.') + 1))
                .map(label -> label.toUpperCase(Locale.ROOT))
                .map(label -> label.equals("UK") ? "GB" : label)
                .filter(COUNTRIES::contains)
                .findFirst();
    }
}
