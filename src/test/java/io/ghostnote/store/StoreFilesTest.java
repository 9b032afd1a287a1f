package io.ghostnote.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.ghostnote.ladder.Ruling;
import io.ghostnote.pass.Event;
import io.ghostnote.pass.JournalException;
import io.ghostnote.pass.JournalException.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the store is, who may read it, and who may use it. */
class StoreFilesTest {
    private static final Event EVENT = new Event(Instant.EPOCH, "noor", "", "created", "");

    @TempDir
    Path folder;

    @Test
    void nobodyElseCanReadAnyOfItsFiles() throws IOException {
        Path state = folder.resolve("var").resolve("state");
        Path file = state.resolve("store.db");
        try (SqliteJournal journal = SqliteJournal.open(file, Mode.READ_WRITE)) {
            journal.log(EVENT);
            assertThat(permissions(state)).isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(state)) {
                assertThat(files)
                        .extracting(path -> path.getFileName() + " " + permissions(path))
                        .containsExactlyInAnyOrder(
                                "store.db rw-------",
                                "store.db-wal rw-------",
                                "store.db-shm rw-------",
                                "store.db.lock rw-------");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://user:secret@host/db",
                "sqlite:/tmp/x",
                "/tmp/x",
                "jdbc:sqlite:",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite:file:/tmp/x?mode=memory",
                "jdbc:sqlite:/tmp/x?journal_mode=OFF"
            })
    void onlyFilesAreStores(String url) {
        assertThatThrownBy(() -> SqliteJournal.open(url, Mode.READ_WRITE))
                .asInstanceOf(type(JournalException.class))
                .returns(Failure.CANNOT_OPEN, JournalException::failure)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
    }

    @Test
    void aFolderIsNoStore() {
        refused(folder, Mode.READ_WRITE, Failure.CANNOT_OPEN, "is a folder");
    }

    @Test
    void aSecondWriterIsRefusedInThisProcess() {
        Path file = folder.resolve("store.db");
        try (SqliteJournal first = SqliteJournal.open(file, Mode.READ_WRITE)) {
            String pid = "process " + ProcessHandle.current().pid();
            refused(file, Mode.READ_WRITE, Failure.LOCKED, pid);
            refused(folder.resolve(".").resolve("store.db"), Mode.READ_WRITE, Failure.LOCKED, pid);
            first.log(EVENT);
        }
        try (SqliteJournal second = SqliteJournal.open(file, Mode.READ_WRITE)) {
            assertThat(second.events("noor")).containsExactly(EVENT);
        }
    }

    @Test
    void aSecondWriterIsRefusedInAnotherProcess() throws IOException, InterruptedException {
        Path file = folder.resolve("store.db");
        try (SqliteJournal first = SqliteJournal.open(file, Mode.READ_WRITE)) {
            // Refused here first: a lock that this process drops by looking would let the other in.
            refused(file, Mode.READ_WRITE, Failure.LOCKED, "in use");
            assertThat(whatChildSays(file))
                    .startsWith("LOCKED ")
                    .contains("process " + ProcessHandle.current().pid());
            first.log(EVENT);
        }
        assertThat(whatChildSays(file)).isEqualTo("opened");
    }

    private static String whatChildSays(Path file) throws IOException, InterruptedException {
        Process child = StoreChild.start("open", file, 0);
        String said = child.inputReader().lines().map(StoreChild::said).collect(Collectors.joining());
        child.waitFor();
        return said;
    }

    @Test
    void aReaderWorksBesideTheWriterAndChangesNothing() {
        Path file = folder.resolve("store.db");
        try (SqliteJournal writer = SqliteJournal.open(file, Mode.READ_WRITE);
                SqliteJournal reader = SqliteJournal.open(file, Mode.READ_ONLY)) {
            writer.log(EVENT);
            assertThat(reader.events("noor")).containsExactly(EVENT);
            assertThat(reader.secret()).isEqualTo(writer.secret());
            assertThatThrownBy(() -> reader.log(EVENT))
                    .asInstanceOf(type(JournalException.class))
                    .returns(Failure.CANNOT_WRITE, JournalException::failure);
            assertThat(reader.events("noor")).containsExactly(EVENT);
        }
    }

    @Test
    void aWordMayBeWrittenBesideTheWriter() {
        Path file = folder.resolve("store.db");
        refused(file, Mode.BESIDE, Failure.CANNOT_OPEN, "no store");
        try (SqliteJournal writer = SqliteJournal.open(file, Mode.READ_WRITE)) {
            writer.log(EVENT);
            Ruling pause = new Ruling("noor", "", Ruling.Word.PAUSE, Optional.empty(), EVENT.at(), Optional.empty());
            try (SqliteJournal beside = SqliteJournal.open(file, Mode.BESIDE)) {
                beside.rule(pause, EVENT);
                assertThat(beside.secret()).isEqualTo(writer.secret());
            }
            assertThat(writer.rulings()).containsExactly(pause);
            writer.log(EVENT);
            assertThat(writer.events("noor")).hasSize(3);
        }
    }

    @Test
    void aReaderAloneSeesWhatTheWriterLeft() {
        Path file = folder.resolve("store.db");
        refused(file, Mode.READ_ONLY, Failure.CANNOT_OPEN, "no store");
        assertThat(file).doesNotExist();
        try (SqliteJournal writer = SqliteJournal.open(file, Mode.READ_WRITE)) {
            writer.log(EVENT);
        }
        try (SqliteJournal reader = SqliteJournal.open(file, Mode.READ_ONLY)) {
            assertThat(reader.events("noor")).containsExactly(EVENT);
        }
    }

    @Test
    void severalThreadsMayChangeIt() throws InterruptedException {
        try (SqliteJournal journal = SqliteJournal.open(folder.resolve("store.db"), Mode.READ_WRITE)) {
            List<Thread> threads = Stream.generate(() -> new Thread(() -> {
                        for (int i = 0; i < 25; i++) {
                            journal.log(EVENT);
                        }
                    }))
                    .limit(4)
                    .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(journal.events("noor")).hasSize(100);
        }
    }

    private static void refused(Path file, Mode mode, Failure failure, String message) {
        assertThatThrownBy(() -> SqliteJournal.open(file, mode).close())
                .asInstanceOf(type(JournalException.class))
                .returns(failure, JournalException::failure)
                .satisfies(e -> assertThat(e.getMessage()).contains(message));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
