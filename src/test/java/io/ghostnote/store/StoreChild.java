package io.ghostnote.store;

import io.ghostnote.ladder.DraftState;
import io.ghostnote.ladder.Step;
import io.ghostnote.ladder.StepRecord;
import io.ghostnote.mail.MessageId;
import io.ghostnote.pass.Event;
import io.ghostnote.pass.JournalException;
import io.ghostnote.pass.NoteEntry;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Another process that uses a store: {@code write} notes until it is killed, or {@code open} it and close it. */
public final class StoreChild {
    private StoreChild() {}

    /** Arguments: what to do, the store, the number of the first note. */
    public static void main(String[] args) {
        try (SqliteJournal journal = SqliteJournal.open(Path.of(args[1]), Mode.READ_WRITE)) {
            if (args[0].equals("open")) {
                System.out.println("child: opened");
                return;
            }
            for (int i = Integer.parseInt(args[2]); ; i++) {
                journal.write(note(i), new Event(Instant.ofEpochSecond(i), "noor", "", "created", ""));
                System.out.println("child: " + i);
            }
        } catch (JournalException e) {
            System.out.println("child: " + e.failure() + " " + e.getMessage());
        }
    }

    static NoteEntry note(int i) {
        MessageId id = new MessageId("<" + i + "@note.example>");
        StepRecord record = new StepRecord(
                id, "noor", "", id, Step.S1, DraftState.INTENDED, Instant.ofEpochSecond(i), Optional.empty());
        return new NoteEntry(record, id, id, "work", Optional.empty(), Optional.empty());
    }

    /** What the child said in that line; empty for a line of the log, which comes the same way. */
    static String said(String line) {
        return line.startsWith("child: ") ? line.substring("child: ".length()) : "";
    }

    static Process start(String what, Path store, int first) throws IOException {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreChild.class.getName(),
                        what,
                        store.toString(),
                        Integer.toString(first))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
