package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.Kind;
import io.ghostnote.mail.MessageId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All guards apply at once; as each is lifted the next one shows (docs/ladder.md section 3: the first that applies wins). */
class GuardOrderTest {
    @Test
    void theFirstThatAppliesWins() {
        Desk desk = new Desk();
        ZoneId zone = desk.calendar.zone();
        String nobody = "no-reply@noor.example";
        MessageId basis = desk.mail.write("T", desk.at("2025-11-03T14:00"), Mail.OWNER, nobody, Kind.HUMAN);
        MessageId elsewhere = desk.client("U", "2025-11-16T10:00");
        MessageId absence = desk.mail.autoReply("V", desk.at("2025-11-16T11:00"), nobody);
        MessageId bounce = desk.mail.bounce("T", desk.at("2025-11-03T14:01"));
        MessageId draft = desk.mail.draft("T", desk.at("2025-11-05T10:00"));
        StepRecord declined = desk.record(basis, Step.S1, DraftState.DECLINED, "2025-11-09T14:00");
        desk.unwritable.put(Step.S1, Reason.of(Cause.MONEY_FACTS, Argument.facts("no facts")));
        desk.firstSeen = desk.at("2026-06-01T00:00");
        desk.calendar =
                Places.riyadh().daysOff(LocalDate.parse("2025-11-18")::equals).build();
        desk.window = new DraftWindow(LocalTime.of(7, 0), LocalTime.of(8, 0), zone, List.of());
        desk.draftsToday = 3;
        desk.doubt = Optional.of(Reason.of(Cause.MAILBOX_UNREAD, Argument.account("work")));
        desk.standing = new Standing(Goal.KEEP, Priority.NORMAL, true, Optional.empty(), true);

        Map<GuardCode, Runnable> lifts = new LinkedHashMap<>();
        lifts.put(
                GuardCode.X02,
                () -> desk.standing = new Standing(Goal.KEEP, Priority.NORMAL, true, Optional.empty(), false));
        lifts.put(GuardCode.X03, () -> desk.standing = Standing.USUAL);
        lifts.put(GuardCode.X05, () -> desk.mail.remove(elsewhere));
        lifts.put(GuardCode.X10, () -> desk.mail.remove(absence));
        lifts.put(GuardCode.X11, () -> desk.mail.remove(bounce));
        lifts.put(GuardCode.X14, () -> desk.mail.remove(draft));
        lifts.put(GuardCode.X16, () -> desk.records.remove(declined));
        lifts.put(GuardCode.X17, desk.unwritable::clear);
        lifts.put(GuardCode.X18, () -> {
            desk.mail.remove(basis);
            desk.mail.owner("T", desk.at("2025-11-03T14:00"));
        });
        lifts.put(GuardCode.X20, () -> desk.firstSeen = Desk.FIRST_SEEN);
        lifts.put(GuardCode.X21, () -> desk.calendar = Places.riyadh().build());
        lifts.put(
                GuardCode.X22,
                () -> desk.window = new DraftWindow(LocalTime.of(7, 0), LocalTime.of(18, 0), zone, List.of()));
        lifts.put(GuardCode.X23, () -> desk.draftsToday = 0);
        lifts.put(GuardCode.X25, () -> desk.doubt = Optional.empty());
        lifts.forEach((code, lift) -> {
            assertThat(desk.judge("2025-11-18T10:00").guard()).contains(code);
            lift.run();
        });
        assertThat(desk.judge("2025-11-18T10:00").action()).isEqualTo(Action.DRAFT);
        assertThat(List.copyOf(lifts.keySet())).isSorted();
    }
}
