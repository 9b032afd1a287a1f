package io.ghostnote.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.ladder.GuardCode;
import io.ghostnote.ladder.Ruling.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SectionTest {
    @Test
    void eachMatterStandsByWhatComesNext() {
        assertThat(Section.of(Matters.line(Matters.asking()))).contains(Section.DECIDE);
        assertThat(Section.of(Matters.line(Matters.owed()))).contains(Section.REPLY);
        assertThat(Section.of(Matters.line(Matters.drafted()))).contains(Section.DRAFTS);
        assertThat(Section.of(Matters.line(Matters.watching()))).contains(Section.AHEAD);
        assertThat(Section.of(Matters.line(Matters.held()))).contains(Section.AHEAD);
        assertThat(Section.of(Matters.line(Matters.keepingInTouch()))).contains(Section.LATER);
        assertThat(Section.of(Matters.line(Matters.stopped(GuardCode.X03)))).contains(Section.STOPPED);
        assertThat(Section.of(Matters.line(Matters.closed()))).isEmpty();
    }

    @Test
    void aQuestionComesFirstWhereverTheMatterStands() {
        assertThat(Section.of(Matters.line(Matters.held(), Matters.question(Word.SETTLED, Word.STILL_OPEN))))
                .contains(Section.DECIDE);
        assertThat(Section.of(Matters.line(Matters.closed(), Matters.question(Word.GOODBYE, Word.NO_GOODBYE))))
                .contains(Section.DECIDE);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESUME", "NO_STOP", "NO_DISPUTE"})
    void whatOnlyTakesBackIsNotAsked(Word word) {
        assertThat(Section.of(Matters.line(Matters.held(), Matters.question(word))))
                .contains(Section.AHEAD);
        assertThat(Section.of(Matters.line(Matters.closed(), Matters.question(word))))
                .isEmpty();
    }

    @Test
    void aDeletedDraftIsNotAskedAboutEveryMorning() {
        assertThat(Section.of(Matters.line(Matters.stopped(GuardCode.X16), Matters.question(Word.SKIP, Word.CLOSE))))
                .contains(Section.STOPPED);
    }

    @Test
    void oldSilencesAreNotToldEveryMorning() {
        assertThat(Section.of(Matters.line(Matters.stopped(GuardCode.X20)))).isEmpty();
    }
}
