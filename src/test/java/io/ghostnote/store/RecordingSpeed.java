package io.ghostnote.store;

import io.ghostnote.mail.MessageId;
import io.ghostnote.pass.FolderBatch;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Measures, for a look and not for a verdict: what a first sync of so many kept letters costs, and an unchanged pass after it.
 * Arguments: a store that does not exist yet, how many letters, how many to a batch.
 */
public final class RecordingSpeed {
    private RecordingSpeed() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        int letters = Integer.parseInt(args[1]);
        int batch = Integer.parseInt(args[2]);
        say("to load the classes", time(() -> Samples.letter(1)));
        long[] opened = new long[1];
        try (SqliteJournal journal = open(file, opened)) {
            say("create", opened[0]);
            long nanos = 0;
            long wall = System.nanoTime();
            for (int from = 0; from < letters; from += batch) {
                FolderBatch next = Samples.batch(from, Math.min(letters, from + batch));
                nanos += time(() -> journal.record(next));
            }
            say("make and record, wall", System.nanoTime() - wall);
            say("record", nanos);
            print(letters * 1_000_000_000.0 / nanos, "rows/s");
            for (int client = 0; client < Samples.CLIENTS; client++) {
                Set<MessageId> working = new HashSet<>();
                for (int letter = client; letter < Math.min(letters, 20 * Samples.CLIENTS); letter += Samples.CLIENTS) {
                    working.add(Samples.id(letter));
                }
                journal.settle("client" + client, working);
            }
            for (int round = 0; round < 3; round++) {
                say("unchanged pass", time(() -> unchanged(journal)));
            }
            say("kept UIDs", time(() -> journal.keptUids("work", "INBOX")));
            say("one client", time(() -> journal.sightingsOf("client7")));
            say("housekeep", time(() -> journal.housekeep(Instant.EPOCH)));
            say("unchanged pass", time(() -> unchanged(journal)));
        }
        say("open and close", time(() -> open(file, opened).close()));
        print(Files.size(file) / 1e6, "MB file");
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM") || line.startsWith("VmRSS")) {
                System.out.println(line);
            }
        }
    }

    private static SqliteJournal open(Path file, long[] nanos) {
        SqliteJournal[] journal = new SqliteJournal[1];
        nanos[0] = time(() -> journal[0] = SqliteJournal.open(file, Mode.READ_WRITE));
        return journal[0];
    }

    private static void unchanged(SqliteJournal journal) {
        journal.marks("work");
        journal.changedClients();
        journal.workingSet();
        journal.notes();
        journal.kept("work");
        journal.recordReading("work", Instant.EPOCH, null);
        journal.recordRun(Instant.EPOCH);
    }

    // Time on the processor: the machine may have other things to do. Waiting for the disk is not in it.
    private static long time(Runnable work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    private static void say(String what, long nanos) {
        System.out.printf(Locale.ROOT, "%-24s %10.2f ms%n", what, nanos / 1e6);
    }

    private static void print(double value, String unit) {
        System.out.printf(Locale.ROOT, "%-24s %10.0f %s%n", "", value, unit);
    }
}
