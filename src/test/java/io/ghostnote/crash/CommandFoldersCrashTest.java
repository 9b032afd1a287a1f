package io.ghostnote.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.app.Wiring;
import io.ghostnote.pass.Journal;
import io.ghostnote.pass.MemoryJournal;
import io.ghostnote.store.Mode;
import io.ghostnote.store.SqliteJournal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The program stopped at every effect while it hears wishes: each is heard once, and every message is back. */
class CommandFoldersCrashTest {
    @TempDir
    Path folder;

    private Wiring wiring;

    @BeforeEach
    void wire() throws IOException {
        wiring = new Wiring(Wishes.configuration(folder));
    }

    @Test
    void undisturbedEveryWishIsHeardAndEveryMessageIsBack() {
        Wishes.End end = new Wishes(wiring, new MemoryJournal(), Interruption.none(Interruption.Moment.AFTER)).play();

        assertThat(end.folders())
                .containsEntry("Archive", List.of(Wishes.FILED))
                .containsEntry("Ghostnote/Pause", List.of())
                .containsEntry("Ghostnote/Snooze 1 week", List.of())
                .containsEntry("Ghostnote/Close", List.of())
                .containsEntry("Ghostnote/Never", List.of());
        assertThat(end.folders().get("INBOX")).containsExactlyInAnyOrder(Wishes.BEFORE, Wishes.NEWSLETTER);
        assertThat(end.folders().get("Sent")).containsExactlyInAnyOrder(Wishes.OFFER, Wishes.ASKED);
        assertThat(end.rulings())
                .hasSize(4)
                .contains("noor SNOOZE " + Wishes.ASKED, "noor CLOSE " + Wishes.BEFORE, "mark PAUSE " + Wishes.FILED)
                .anyMatch(ruling -> ruling.startsWith("price PAUSE "));
        assertThat(end.notes()).contains("price S1 WAITING there");
        assertThat(end.told()).noneMatch(line -> line.startsWith("open"));
    }

    @ParameterizedTest
    @EnumSource
    void endsAsIfUndisturbed(Interruption.Moment moment) {
        Interruption counting = Interruption.none(moment);
        Wishes.End undisturbed = new Wishes(wiring, new MemoryJournal(), counting).play();
        assertThat(counting.effects())
                .as("four folders, a draft and five messages")
                .isGreaterThanOrEqualTo(10);
        SoftAssertions all = new SoftAssertions();
        for (int effect = 1; effect <= counting.effects(); effect++) {
            Wishes.End end = new Wishes(wiring, new MemoryJournal(), new Interruption(effect, moment)).play();
            all.assertThat(end).as("%s effect %d", moment, effect).isEqualTo(undisturbed);
        }
        all.assertAll();
    }

    /** Every ninth effect is enough here: the memory's and the real store's behaviour are held together by their contract. */
    @Test
    void endsAsIfUndisturbedOverTheRealStore() {
        Interruption counting = Interruption.none(Interruption.Moment.AFTER);
        Wishes.End undisturbed = overStore("0.db", counting);
        for (int effect = 1; effect <= counting.effects(); effect += 9) {
            Wishes.End end = overStore(effect + ".db", new Interruption(effect, Interruption.Moment.AFTER));
            assertThat(end.notes()).as("effect %d", effect).isEqualTo(undisturbed.notes());
            assertThat(end.told()).as("effect %d", effect).isEqualTo(undisturbed.told());
            assertThat(end.rulings()).as("effect %d", effect).hasSameSizeAs(undisturbed.rulings());
        }
    }

    private Wishes.End overStore(String file, Interruption interruption) {
        try (Journal journal = SqliteJournal.open(folder.resolve(file), Mode.READ_WRITE)) {
            return new Wishes(wiring, journal, interruption).play();
        }
    }
}
