package io.ghostnote.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.ghostnote.pass.JournalException;
import io.ghostnote.pass.JournalException.Failure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what this program wrote. Each is refused with what to do, and none is changed. */
class DamageTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("store.db");
    }

    @Test
    void garbageIsNoStore() throws IOException {
        byte[] garbage = "this is no database, and it is longer than a header would be. "
                .repeat(100)
                .getBytes(StandardCharsets.US_ASCII);
        Files.write(file, garbage);
        for (Mode mode : Mode.values()) {
            refused(mode, Failure.CANNOT_OPEN, "no SQLite database");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(garbage);
    }

    @Test
    void aStoreOfAnotherProgramIsLeftAlone() throws SQLException {
        sql("CREATE TABLE theirs (x)");
        for (Mode mode : Mode.values()) {
            refused(mode, Failure.CANNOT_OPEN, "not a store of ghostnote");
        }
        try (Connection connection = connect()) {
            assertThat(Sql.list(connection, "SELECT name FROM sqlite_master", rows -> rows.getString(1)))
                    .containsExactly("theirs");
        }
    }

    @Test
    void aNewerStoreIsNotTouched() throws SQLException {
        SqliteJournal.open(file, Mode.READ_WRITE).close();
        sql("PRAGMA user_version = " + (Schema.NEWEST + 1));
        for (Mode mode : Mode.values()) {
            refused(mode, Failure.NEWER, "newer version");
        }
    }

    @Test
    void anEmptyStoreCannotBeReadYet() throws IOException {
        Files.createFile(file);
        refused(Mode.READ_ONLY, Failure.CANNOT_OPEN, "not a store of ghostnote");
    }

    @Test
    void damageToWhatCannotBeReadAgainIsFoundAtOpening() throws SQLException, IOException {
        filled();
        overwrite(rootPage("note"));
        refused(Mode.READ_WRITE, Failure.CANNOT_OPEN, "damaged");
        refused(Mode.READ_WRITE, Failure.CANNOT_OPEN, "put a backup");
    }

    @Test
    void damageToTheRestIsFoundWhenHousekeeping() throws SQLException, IOException {
        filled();
        overwrite(rootPage("sighting_letter"));
        try (SqliteJournal journal = SqliteJournal.open(file, Mode.READ_WRITE)) {
            assertThatThrownBy(() -> journal.housekeep(Instant.EPOCH))
                    .asInstanceOf(type(JournalException.class))
                    .returns(Failure.CANNOT_WRITE, JournalException::failure)
                    .satisfies(
                            e -> assertThat(e.getMessage()).contains("damaged").contains(file.toString()));
        }
    }

    @Test
    void aSecretThatIsLostIsNotReplacedWhileThereAreNotes() throws SQLException {
        filled();
        sql("DELETE FROM meta");
        refused(Mode.READ_WRITE, Failure.CANNOT_OPEN, "secret is missing");
    }

    @Test
    void aValueChangedByHandIsNamed() throws SQLException {
        filled();
        sql("UPDATE note SET state = 'GUESSED'");
        try (SqliteJournal journal = SqliteJournal.open(file, Mode.READ_ONLY)) {
            assertThatThrownBy(journal::notes)
                    .asInstanceOf(type(JournalException.class))
                    .returns(Failure.CANNOT_WRITE, JournalException::failure)
                    .satisfies(e -> assertThat(e.getMessage())
                            .contains("GUESSED")
                            .contains("DraftState")
                            .contains(file.toString()));
        }
    }

    @Test
    void aColumnOfAnotherTypeCannotEvenBeWritten() throws SQLException {
        filled();
        assertThatThrownBy(() -> sql("UPDATE note SET created_at = 'yesterday'"))
                .isInstanceOf(SQLException.class);
    }

    private void filled() {
        try (SqliteJournal journal = SqliteJournal.open(file, Mode.READ_WRITE)) {
            for (int i = 0; i < 50; i++) {
                journal.write(StoreChild.note(i), Samples.event(i));
            }
            journal.record(Samples.batch(0, 50));
        }
    }

    private long rootPage(String name) throws SQLException {
        try (Connection connection = connect()) {
            String sql = "SELECT rootpage FROM sqlite_master WHERE name = ?";
            return Sql.first(connection, sql, rows -> rows.getLong(1), name).orElseThrow();
        }
    }

    private void overwrite(long page) throws IOException {
        byte[] noise = new byte[4096];
        Arrays.fill(noise, (byte) 0x5A);
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek((page - 1) * noise.length);
            raw.write(noise);
        }
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = connect()) {
            Sql.update(connection, sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private void refused(Mode mode, Failure failure, String message) {
        assertThatThrownBy(() -> SqliteJournal.open(file, mode).close())
                .asInstanceOf(type(JournalException.class))
                .returns(failure, JournalException::failure)
                .satisfies(e -> assertThat(e.getMessage()).contains(message).contains(file.toString()));
    }
}
