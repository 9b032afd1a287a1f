package io.ghostnote.ladder;

import java.util.OptionalLong;

/** N0: the moment from which a silence is told to the freelancer (docs/ladder.md section 2). */
public final class Notice {
    private Notice() {}

    /**
     * For how many business minutes of the client a silence is longer than what is passed over, by the clock of the step that comes first;
     * nothing before that, and where no clock runs.
     */
    public static OptionalLong minutesSince(Situation situation, Verdict verdict) {
        if (verdict.side() != Side.CLIENT
                || verdict.clock().isEmpty()
                || situation.rungs().isEmpty()) {
            return OptionalLong.empty();
        }
        long over = verdict.clock().get().waitedMinutes() - Judge.noticeMinutes(situation);
        return over < 0 ? OptionalLong.empty() : OptionalLong.of(over);
    }

    /** True from N0 on, until somebody writes who should: also while a note waits, after one, and when the file is closed. */
    public static boolean given(Situation situation, Verdict verdict) {
        return switch (verdict.state()) {
            case NOTICED, DRAFTED, WAITING, DECLINED, FROZEN -> verdict.side() == Side.CLIENT;
            case CLOSED -> situation.episode().open();
            case HELD -> minutesSince(situation, verdict).isPresent() || begun(situation);
            case WATCHING, PAST -> minutesSince(situation, verdict).isPresent();
        };
    }

    /** A note about this silence has been sent: what the clock shows then has begun anew. */
    private static boolean begun(Situation situation) {
        return situation.records().stream()
                .filter(record ->
                        record.state() == DraftState.SENT && record.step().awaits())
                .anyMatch(record -> situation.episode().turns().stream()
                        .anyMatch(turn -> turn.id().equals(record.basis())));
    }
}
