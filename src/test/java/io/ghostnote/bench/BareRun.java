package io.ghostnote.bench;

import io.ghostnote.mail.LetterReader;
import io.ghostnote.signal.HeaderKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bare client from the command line: a first reading of a mailbox, and a look at one that has not changed. */
public final class BareRun {
    /** What the program asks for in a first reading, as FETCH items. */
    public static final String ITEMS = "UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER.FIELDS ("
            + Stream.concat(LetterReader.FIELDS.stream(), HeaderKind.FIELDS.stream())
                    .map(field -> field.toUpperCase(Locale.ROOT))
                    .collect(Collectors.joining(" "))
            + ")]";

    /** The state of all folders in one round trip (RFC 5819, RFC 7162). */
    public static final String UNCHANGED =
            "LIST \"\" \"*\" RETURN (STATUS (UIDVALIDITY UIDNEXT MESSAGES HIGHESTMODSEQ))";

    private BareRun() {}

    /**
     * Arguments: host, port, user, password, and {@code first}, {@code unchanged} or, for what is new in the inbox from a UID on,
     * {@code new} and the UID.
     */
    public static void main(String[] args) throws IOException {
        if (args.length < 5) {
            System.err.println("usage: BareRun HOST PORT USER PASSWORD first|unchanged|new UID");
            System.exit(64);
        }
        long began = System.nanoTime();
        try (BareClient client = BareClient.login(args[0], Integer.parseInt(args[1]), args[2], args[3])) {
            if (args[4].equals("first")) {
                for (String folder : List.of("INBOX", "Sent", "Archive")) {
                    client.drain(folder, ITEMS);
                }
            } else {
                client.ask(UNCHANGED);
                if (args[4].equals("new")) {
                    client.ask("EXAMINE INBOX");
                    client.ask("UID FETCH " + Long.parseLong(args[5]) + ":* (" + ITEMS + ")");
                }
            }
            print(client.costs(), System.nanoTime() - began);
        }
    }

    private static void print(List<BareClient.Cost> costs, long nanos) throws IOException {
        for (BareClient.Cost cost : costs) {
            String line = cost.line().length() > 40 ? cost.line().substring(0, 37) + "..." : cost.line();
            row(line, 1, cost.in(), cost.out(), cost.nanos());
        }
        long in = costs.stream().mapToLong(BareClient.Cost::in).sum();
        long out = costs.stream().mapToLong(BareClient.Cost::out).sum();
        row("in all", costs.size(), in, out, nanos);
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .forEach(line -> System.out.println("resident at most" + line.substring(6)));
        }
    }

    private static void row(String what, int roundTrips, long in, long out, long nanos) {
        System.out.printf(
                Locale.ROOT,
                "%-40s %3d round trips %12d in %6d out %9.1f ms%n",
                what,
                roundTrips,
                in,
                out,
                nanos / 1e6);
    }
}
