package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.MessageId;

/** One silent conversation from the first message to the end (docs/ladder.md section 4). */
abstract class StoryTrial {
    final Desk desk = new Desk();

    void is(Verdict verdict, State state, Action action) {
        assertThat(verdict.state()).isEqualTo(state);
        assertThat(verdict.action()).isEqualTo(action);
    }

    /** S1 is drafted on 9 November at 14:00. */
    MessageId nudged() {
        MessageId basis = desk.owner("T", "2025-11-03T14:00");
        assertThat(desk.pass("2025-11-09T14:00").step()).contains(Step.S1);
        assertThat(desk.records).hasSize(1);
        return basis;
    }
}
