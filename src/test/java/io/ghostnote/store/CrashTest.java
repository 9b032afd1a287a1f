package io.ghostnote.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.pass.NoteEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes is killed with SIGKILL, again and again on the same store: what it had acknowledged is there. */
class CrashTest {
    private static final List<Integer> KILLED_AFTER = List.of(1, 7, 40, 133, 300);

    @Test
    void whatWasAcknowledgedSurvivesTheProcess(@TempDir Path folder) throws IOException, InterruptedException {
        Path store = folder.resolve("store.db");
        int written = 0;
        for (int lines : KILLED_AFTER) {
            int acknowledged = writeAndKill(store, written, lines);
            assertThat(acknowledged)
                    .as("the last number the child printed")
                    .isGreaterThanOrEqualTo(written + lines - 1);
            try (SqliteJournal journal = SqliteJournal.open(store, Mode.READ_WRITE)) {
                List<NoteEntry> notes = journal.notes();
                // The last one may have been committed without the child having lived to say so.
                assertThat(notes.size()).isBetween(acknowledged + 1, acknowledged + 2);
                written = notes.size();
                assertThat(notes)
                        .isEqualTo(IntStream.range(0, written)
                                .mapToObj(StoreChild::note)
                                .toList());
                assertThat(journal.events("noor")).as("an event with each note").hasSize(written);
                journal.housekeep(Instant.EPOCH);
            }
        }
    }

    /** The last number the child printed before it was killed, at some moment after that many lines. */
    private static int writeAndKill(Path store, int first, int lines) throws IOException, InterruptedException {
        Process child = StoreChild.start("write", store, first);
        int last = -1;
        try (BufferedReader out = child.inputReader()) {
            int seen = 0;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                String said = StoreChild.said(line);
                if (!said.isEmpty()) {
                    last = Integer.parseInt(said);
                    if (++seen == lines) {
                        // By its handle, for Process.destroyForcibly closes the pipe with what is still in it.
                        child.toHandle().destroyForcibly();
                    }
                }
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        return last;
    }
}
