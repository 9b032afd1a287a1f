package io.ghostnote.bench;

import com.sun.management.ThreadMXBean;
import io.ghostnote.mail.HeaderBlock;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.LetterReader;
import io.ghostnote.signal.MessageKind;
import io.ghostnote.text.VisibleText;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What messages cost that were made to cost much: processor time of the thread, median of several rounds after warm-up, and octets
 * allocated, for the letter of the header, the visible text, and the kind of the whole message (docs/benchmarks.md).
 */
public final class Hostile {
    private static final int ROUNDS = 7;
    private static final long WARM_UP_NANOS = 400_000_000L;
    private static final LetterReader READER = new LetterReader((header, envelope) -> Kind.HUMAN);
    private static final Instant RECEIVED = Instant.parse("2026-11-20T10:00:00Z");

    private static final Map<String, Consumer<byte[]>> READERS = new LinkedHashMap<>();

    static {
        READERS.put("letter", octets -> READER.read(HeaderBlock.of(octets), RECEIVED, Optional.empty()));
        READERS.put("text", VisibleText::of);
        READERS.put("kind", MessageKind::of);
    }

    private Hostile() {}

    /** Arguments: parts of names of messages; none for all. */
    public static void main(String[] args) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        System.out.printf(Locale.ROOT, "%-34s %-7s %9s %9s%n", "message", "reader", "ms", "MB");
        HostileMessages.all().forEach((name, message) -> {
            if (args.length == 0 || Arrays.stream(args).anyMatch(name::contains)) {
                byte[] octets = message.get().getBytes(StandardCharsets.UTF_8);
                READERS.forEach((reader, read) -> {
                    Cost cost = cost(threads, octets, read);
                    System.out.printf(
                            Locale.ROOT, "%-34s %-7s %9.1f %9.1f%n", name, reader, cost.millis, cost.megabytes);
                });
            }
        });
    }

    /** Of one reading. */
    private record Cost(double millis, double megabytes) {}

    private static Cost cost(ThreadMXBean threads, byte[] octets, Consumer<byte[]> read) {
        long id = Thread.currentThread().getId();
        long end = threads.getCurrentThreadCpuTime() + WARM_UP_NANOS;
        do {
            read.accept(octets);
        } while (threads.getCurrentThreadCpuTime() < end);
        long[] nanos = new long[ROUNDS];
        long allocated = threads.getThreadAllocatedBytes(id);
        for (int i = 0; i < ROUNDS; i++) {
            long began = threads.getCurrentThreadCpuTime();
            read.accept(octets);
            nanos[i] = threads.getCurrentThreadCpuTime() - began;
        }
        double each = (threads.getThreadAllocatedBytes(id) - allocated) / (double) ROUNDS;
        Arrays.sort(nanos);
        return new Cost(nanos[ROUNDS / 2] / 1e6, each / 1e6);
    }
}
