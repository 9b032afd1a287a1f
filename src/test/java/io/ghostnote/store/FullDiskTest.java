package io.ghostnote.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ghostnote.pass.JournalException;
import io.ghostnote.pass.JournalException.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Nothing is lost when there is no room, and nothing is needed to go on when there is again. */
class FullDiskTest {
    private static final int BATCH = 100;

    @TempDir
    Path folder;

    @Test
    void aFullStoreKeepsWhatItHad() {
        Path file = folder.resolve("store.db");
        SqliteJournal.open(file, Mode.READ_WRITE).close();
        SQLiteDataSource small = Database.source(file, Mode.READ_WRITE);
        small.getConfig().setPragma(SQLiteConfig.Pragma.MAX_PAGE_COUNT, "120");
        int recorded = 0;
        try (Database database = new Database(file, Mode.READ_WRITE, small)) {
            for (JournalException full = null; full == null; ) {
                int from = recorded;
                try {
                    database.change(connection -> Recorder.record(connection, Samples.batch(from, from + BATCH)));
                    recorded += BATCH;
                } catch (JournalException e) {
                    full = e;
                    assertFull(e, file);
                }
            }
            assertThat(database.<Long>read(connection -> Accounts.kept(connection, "work")))
                    .isEqualTo(recorded)
                    .isPositive();
        }
        try (SqliteJournal journal = SqliteJournal.open(file, Mode.READ_WRITE)) {
            assertThat(journal.keptUids("work", "INBOX")).hasSize(recorded);
            journal.record(Samples.batch(recorded, recorded + BATCH));
            assertThat(journal.kept("work")).isEqualTo(recorded + BATCH);
        }
    }

    @Test
    void aFullDiskKeepsWhatItHadAndGoesOnWhenThereIsRoom() throws IOException, InterruptedException {
        mount("size=3m");
        try {
            Path file = folder.resolve("store.db");
            Path ballast = folder.resolve("ballast");
            Files.write(ballast, new byte[1 << 20]);
            try (SqliteJournal journal = SqliteJournal.open(file, Mode.READ_WRITE)) {
                int recorded = 0;
                for (JournalException full = null; full == null; ) {
                    try {
                        journal.record(Samples.batch(recorded, recorded + BATCH));
                        recorded += BATCH;
                    } catch (JournalException e) {
                        full = e;
                        assertFull(e, file);
                    }
                }
                assertThat(journal.kept("work")).isEqualTo(recorded).isPositive();
                assertThat(journal.keptUids("work", "INBOX")).hasSize(recorded);
                Files.delete(ballast);
                journal.record(Samples.batch(recorded, recorded + BATCH));
                assertThat(journal.kept("work")).isEqualTo(recorded + BATCH);
            }
        } finally {
            run("umount", folder.toString());
        }
    }

    @Test
    void aStoreOnAFullDiskCannotBeMade() throws IOException, InterruptedException {
        mount("size=16k");
        try {
            Path file = folder.resolve("store.db");
            for (int round = 0; round < 2; round++) {
                assertThatThrownBy(
                                () -> SqliteJournal.open(file, Mode.READ_WRITE).close())
                        .asInstanceOf(type(JournalException.class))
                        .returns(Failure.CANNOT_OPEN, JournalException::failure)
                        .satisfies(e -> assertThat(e.getMessage()).contains(file.toString()));
            }
        } finally {
            run("umount", folder.toString());
        }
    }

    @Test
    void aReadOnlyDiskIsSaid() throws IOException, InterruptedException {
        mount("size=3m");
        try {
            Path file = folder.resolve("store.db");
            try (SqliteJournal journal = SqliteJournal.open(file, Mode.READ_WRITE)) {
                journal.record(Samples.batch(0, BATCH));
            }
            assumeTrue(run("mount", "-o", "remount,ro", folder.toString()));
            assertThatThrownBy(() -> SqliteJournal.open(file, Mode.READ_WRITE).close())
                    .asInstanceOf(type(JournalException.class))
                    .returns(Failure.CANNOT_OPEN, JournalException::failure)
                    .satisfies(e -> assertThat(e.getMessage()).containsIgnoringCase("read-only"));
            Path other = folder.resolve("deep").resolve("other.db");
            assertThatThrownBy(() -> SqliteJournal.open(other, Mode.READ_WRITE).close())
                    .asInstanceOf(type(JournalException.class))
                    .returns(Failure.CANNOT_OPEN, JournalException::failure)
                    .satisfies(e -> assertThat(e.getMessage()).containsIgnoringCase("read-only"));
            assertThat(run("mount", "-o", "remount,rw", folder.toString())).isTrue();
            try (SqliteJournal journal = SqliteJournal.open(file, Mode.READ_WRITE)) {
                assertThat(journal.kept("work")).isEqualTo(BATCH);
            }
        } finally {
            run("umount", folder.toString());
        }
    }

    private static void assertFull(JournalException e, Path file) {
        assertThat(e.failure()).isEqualTo(Failure.CANNOT_WRITE);
        assertThat(e.getMessage()).contains("disk is full").contains(file.toString());
    }

    private void mount(String size) throws IOException, InterruptedException {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder.toString()), "mounting needs root");
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor() == 0;
    }
}
