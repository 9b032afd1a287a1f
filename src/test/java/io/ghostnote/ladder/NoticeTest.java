package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** From when on a silence is told, and until when. */
class NoticeTest {
    private final Desk desk = new Desk();

    private Situation situation() {
        return desk.situation(desk.episode("").orElseThrow());
    }

    private boolean given(String at) {
        return Notice.given(situation(), Judge.judge(situation(), desk.at(at)));
    }

    private OptionalLong since(String at) {
        return Notice.minutesSince(situation(), Judge.judge(situation(), desk.at(at)));
    }

    @Test
    void twoThirdsOfTheFirstWaitArePassedOver() {
        // general, four business days: 1280 minutes, from Monday at two to Thursday at eleven twenty
        desk.owner("T", "2025-11-03T14:00");
        assertThat(given("2025-11-06T11:19")).isFalse();
        assertThat(since("2025-11-06T11:19")).isEmpty();
        assertThat(given("2025-11-06T11:20")).isTrue();
        assertThat(since("2025-11-06T11:20")).hasValue(0);
        assertThat(since("2025-11-06T12:00")).hasValue(40);
    }

    @Test
    void itStandsAfterANoteAndAfterTheClosingOne() {
        var basis = desk.owner("T", "2025-11-03T14:00");
        desk.record(basis, Step.S1, DraftState.WAITING, "2025-11-09T14:00");
        assertThat(given("2025-11-09T14:01")).isTrue();
        desk.send("T", "2025-11-09T14:00");
        assertThat(since("2025-11-10T14:00")).isEmpty();
        assertThat(given("2025-11-10T14:00")).isTrue();
        desk.standing = new Standing(Goal.KEEP, Priority.NORMAL, true, Optional.empty(), false);
        assertThat(given("2025-11-10T14:00")).as("paused").isTrue();
        desk.record(basis, Step.C0, DraftState.WAITING, "2025-12-02T14:00");
        desk.send("T", "2025-12-02T14:00");
        assertThat(given("2026-01-05T14:00")).isTrue();
    }

    @Test
    void anAnswerEndsIt() {
        desk.owner("T", "2025-11-03T14:00");
        desk.client("T", "2025-11-10T14:00");
        assertThat(given("2025-11-10T14:01")).isFalse();
    }
}
