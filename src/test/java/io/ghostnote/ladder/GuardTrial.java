package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.MessageId;

/**
 * Each guard of docs/ladder.md section 3 that is not about what a letter says: where it applies, where not, and the minute between. The
 * message is of Monday 3 November 2025 14:00 in Riyadh, S1 is due on Sunday 9 November 14:00.
 */
abstract class GuardTrial {
    static final String SENT = "2025-11-03T14:00";
    static final String DUE = "2025-11-09T14:00";
    final Desk desk = new Desk();
    final MessageId basis = desk.owner("T", SENT);

    void held(Verdict verdict, GuardCode code, String until) {
        assertThat(verdict.guard()).contains(code);
        assertThat(verdict.state()).isEqualTo(State.HELD);
        assertThat(verdict.action()).isIn(Action.NONE, Action.ASK);
        assertThat(verdict.until()).contains(desk.at(until));
    }

    static void drafts(Verdict verdict, Step step) {
        assertThat(verdict.guard()).isEmpty();
        assertThat(verdict.action()).isEqualTo(Action.DRAFT);
        assertThat(verdict.step()).contains(step);
    }

    static void waits(Verdict verdict) {
        assertThat(verdict.guard()).isEmpty();
        assertThat(verdict.action()).isEqualTo(Action.NONE);
    }
}
