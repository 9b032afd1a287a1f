package io.ghostnote.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.pass.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kept page stands for as long as nothing at all has changed in the store. */
class PagesTest {
    private static final Instant NOW = Instant.parse("2025-11-26T11:00:00Z");
    private static final KeptPage PAGE = new KeptPage("terms", NOW, "ليلى\nsecond line");
    private static final Event EVENT = new Event(NOW, "noor", "", "created", "");

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
    void whatWasKeptIsReadBesideTheServiceAndReplacedByTheNext() {
        assertThat(journal.page()).isEmpty();
        journal.keep(PAGE, journal.revision());
        try (SqliteJournal reader = SqliteJournal.open(file, Mode.READ_ONLY)) {
            assertThat(reader.page()).contains(PAGE);
        }
        KeptPage next = new KeptPage("others", NOW.plusSeconds(1), "");
        journal.keep(next, journal.revision());
        assertThat(journal.page()).contains(next);
    }

    @Test
    void anyChangeOfWhomeverEndsIt() {
        journal.keep(PAGE, journal.revision());
        try (SqliteJournal decide = SqliteJournal.open(file, Mode.BESIDE)) {
            decide.log(EVENT);
        }
        assertThat(journal.page()).isEmpty();
    }

    @Test
    void aChangeWhileItWasLaidOutKeepsItFromBeingKept() {
        journal.keep(PAGE, journal.revision());
        long before = journal.revision();
        journal.log(EVENT);
        journal.keep(new KeptPage("terms", NOW, "of before the change"), before);
        assertThat(journal.page()).isEmpty();
    }

    @Test
    void ofAForgottenClientNothingIsLeftInIt() throws IOException {
        journal.keep(new KeptPage("terms", NOW, "the bakery's website"), journal.revision());
        journal.forget("noor");
        journal.close();
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("bakery");
    }
}
