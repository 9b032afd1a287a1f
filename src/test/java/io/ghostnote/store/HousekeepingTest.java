package io.ghostnote.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.ghostnote.pass.Event;
import io.ghostnote.pass.FolderBatch;
import io.ghostnote.pass.JournalException;
import io.ghostnote.pass.JournalException.Failure;
import io.ghostnote.pass.Place;
import io.ghostnote.pass.Role;
import io.ghostnote.pass.Sighting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What housekeeping drops and keeps, and what a backup is. */
class HousekeepingTest {
    private static final Instant NOW = Instant.parse("2025-11-09T11:00:00Z");

    @TempDir
    Path folder;

    private Path file;
    private SqliteJournal journal;

    @BeforeEach
    void open() {
        file = folder.resolve("store.db");
        journal = SqliteJournal.open(file, Mode.READ_WRITE);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void eventsOlderThanTwoYearsGo() {
        Event old = new Event(NOW.minus(Duration.ofDays(732)), "noor", "", "created", "");
        Event young = new Event(NOW.minus(Duration.ofDays(730)), "noor", "", "sent", "");
        journal.log(old);
        journal.log(young);
        journal.housekeep(NOW);
        assertThat(journal.events("noor")).containsExactly(young);
    }

    @Test
    void aPlaceThatIsGoneGoesOnlyWhenAPresentOneStandsForIt() {
        Sighting moved = sighting(1, 1, 7);
        Sighting lost = sighting(2, 1, 8);
        journal.record(batch(false, moved, lost));
        journal.record(batch(true, sighting(1, 2, 9)));
        assertThat(journal.sightings(Samples.id(1))).hasSize(2);
        journal.housekeep(NOW);
        assertThat(journal.sightings(Samples.id(1))).containsExactly(sighting(1, 2, 9));
        assertThat(journal.sightings(Samples.id(2))).singleElement().matches(Sighting::gone);
    }

    @Test
    void theLogIsFoldedIntoTheFile() throws IOException {
        journal.record(Samples.batch(0, 500));
        Path log = folder.resolve("store.db-wal");
        assertThat(Files.size(log)).isPositive();
        journal.housekeep(NOW);
        assertThat(Files.size(log)).isZero();
    }

    @Test
    void ofAForgottenClientNothingIsLeftInTheFile() throws IOException {
        String address = "layla" + Packed.FIELD + "client7.example";
        journal.record(Samples.batch(0, 500));
        journal.close();
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains(address);
        open();
        journal.forget("client7");
        journal.close();
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(address);
    }

    @Test
    void aBackupIsAWholeStore() throws IOException {
        journal.record(Samples.batch(0, 500));
        Path copy = folder.resolve("copy's \"name\".db");
        journal.backup(copy);
        journal.record(Samples.batch(500, 600));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
        try (SqliteJournal restored = SqliteJournal.open(copy, Mode.READ_WRITE)) {
            assertThat(restored.secret()).isEqualTo(journal.secret());
            assertThat(restored.kept("work")).isEqualTo(500);
            assertThat(restored.changedClients()).isEqualTo(journal.changedClients());
        }
    }

    @Test
    void aBackupNeverTakesTheNameOfAnything() throws IOException {
        Path taken = folder.resolve("taken");
        Files.writeString(taken, "mine");
        for (Path target : List.of(taken, file, folder.resolve("missing").resolve("copy.db"))) {
            assertThatThrownBy(() -> journal.backup(target))
                    .asInstanceOf(type(JournalException.class))
                    .returns(Failure.CANNOT_WRITE, JournalException::failure)
                    .satisfies(e -> assertThat(e.getMessage()).contains(target.toString()));
        }
        assertThat(taken).hasContent("mine");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(path -> path.toString().endsWith(".part"));
        }
    }

    private static FolderBatch batch(boolean reset, Sighting... sightings) {
        return new FolderBatch("work", "INBOX", reset, List.of(sightings), List.of(), Map.of(), null);
    }

    private static Sighting sighting(int letter, long uidValidity, long uid) {
        Place place = new Place("work", "INBOX", uidValidity, uid);
        return new Sighting(Samples.letter(letter), place, Role.INBOX, false, false, false, Set.of("noor"));
    }
}
