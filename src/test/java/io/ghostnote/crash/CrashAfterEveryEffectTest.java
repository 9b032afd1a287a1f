package io.ghostnote.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.app.Wiring;
import io.ghostnote.pass.Journal;
import io.ghostnote.pass.MemoryJournal;
import io.ghostnote.store.Mode;
import io.ghostnote.store.SqliteJournal;
import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The program stopped at every single effect it has on its store and on the server, and started anew: it ends as if nothing had been. */
class CrashAfterEveryEffectTest {
    @TempDir
    Path folder;

    private Wiring wiring;

    @BeforeEach
    void wire() throws IOException {
        wiring = new Wiring(Fortnight.configuration(folder));
    }

    @Test
    void undisturbedEachClientHasTheNoteThatIsDue() {
        Fortnight.End end =
                new Fortnight(wiring, new MemoryJournal(), Interruption.none(Interruption.Moment.AFTER)).play();
        assertThat(end.notes().stream().map(note -> note.replaceAll("<[^>]*> ", "")))
                .containsExactlyInAnyOrder(
                        "answers S1 WITHDRAWN", "declines S1 DECLINED", "sends S1 SENT", "sends S2 WAITING");
        assertThat(end.drafts()).hasSize(1);
        assertThat(end.trash()).hasSize(1);
        assertThat(end.sent()).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource
    void endsAsIfUndisturbed(Interruption.Moment moment) {
        Interruption counting = Interruption.none(moment);
        Fortnight.End undisturbed = new Fortnight(wiring, new MemoryJournal(), counting).play();
        assertThat(counting.effects()).as("four drafts and a removal at least").isGreaterThanOrEqualTo(5);
        SoftAssertions all = new SoftAssertions();
        for (int effect = 1; effect <= counting.effects(); effect++) {
            Fortnight.End end = new Fortnight(wiring, new MemoryJournal(), new Interruption(effect, moment)).play();
            all.assertThat(end).as("%s effect %d", moment, effect).isEqualTo(undisturbed);
        }
        all.assertAll();
    }

    /** Every seventh effect is enough here: the memory's and the real store's behaviour are held together by their contract. */
    @Test
    void endsAsIfUndisturbedOverTheRealStore() {
        Interruption counting = Interruption.none(Interruption.Moment.AFTER);
        Fortnight.End undisturbed = overStore("0.db", counting);
        for (int effect = 1; effect <= counting.effects(); effect += 7) {
            assertThat(overStore(effect + ".db", new Interruption(effect, Interruption.Moment.AFTER))
                            .withoutIdentifiers())
                    .as("effect %d", effect)
                    .isEqualTo(undisturbed.withoutIdentifiers());
        }
    }

    private Fortnight.End overStore(String file, Interruption interruption) {
        try (Journal journal = SqliteJournal.open(folder.resolve(file), Mode.READ_WRITE)) {
            return new Fortnight(wiring, journal, interruption).play();
        }
    }
}
