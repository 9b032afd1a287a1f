package io.ghostnote.report;

import io.ghostnote.ladder.Action;
import io.ghostnote.ladder.Argument;
import io.ghostnote.ladder.Cause;
import io.ghostnote.ladder.Episode;
import io.ghostnote.ladder.GuardCode;
import io.ghostnote.ladder.Priority;
import io.ghostnote.ladder.Question;
import io.ghostnote.ladder.Reason;
import io.ghostnote.ladder.Reckoning;
import io.ghostnote.ladder.Ruling;
import io.ghostnote.ladder.Side;
import io.ghostnote.ladder.State;
import io.ghostnote.ladder.Step;
import io.ghostnote.ladder.Verdict;
import io.ghostnote.mail.MessageId;
import io.ghostnote.rhythm.Pace;
import io.ghostnote.rhythm.Rhythm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Matters made by hand. */
final class Matters {
    static final Instant NOW = Instant.parse("2025-11-26T05:00:00Z");
    static final Instant LATER = Instant.parse("2025-12-02T05:00:00Z");
    static final Reason REASON = Reason.of(Cause.LAST_STEP_TAKEN, Argument.day(LocalDate.parse("2025-11-03")));

    private static final MessageId ID = new MessageId("<1@test.example>");

    private Matters() {}

    static Verdict verdict(Side side, State state, Action action, Optional<GuardCode> guard, Optional<Instant> until) {
        return new Verdict(
                side,
                state,
                Optional.of(ID),
                Optional.of(Step.S1),
                action,
                guard,
                until,
                Optional.of(new Reckoning(NOW, List.of(), 0, 480, LATER)),
                List.of(),
                REASON);
    }

    static Verdict watching() {
        return verdict(Side.CLIENT, State.WATCHING, Action.NONE, Optional.empty(), Optional.empty());
    }

    static Verdict keepingInTouch() {
        return verdict(Side.NOBODY, State.WATCHING, Action.NONE, Optional.empty(), Optional.empty());
    }

    static Verdict stopped(GuardCode guard) {
        return verdict(Side.CLIENT, State.HELD, Action.NONE, Optional.of(guard), Optional.empty());
    }

    static Verdict held() {
        return verdict(Side.CLIENT, State.HELD, Action.NONE, Optional.of(GuardCode.X10), Optional.of(LATER));
    }

    static Verdict drafted() {
        return verdict(Side.CLIENT, State.DRAFTED, Action.NONE, Optional.of(GuardCode.X14), Optional.empty());
    }

    static Verdict owed() {
        return verdict(Side.OWNER, State.WATCHING, Action.NONE, Optional.of(GuardCode.X06), Optional.empty());
    }

    static Verdict closed() {
        return verdict(Side.NOBODY, State.CLOSED, Action.NONE, Optional.empty(), Optional.empty());
    }

    static Verdict asking() {
        return verdict(Side.CLIENT, State.HELD, Action.ASK, Optional.of(GuardCode.X12), Optional.empty());
    }

    static Question question(Ruling.Word... answers) {
        return new Question("zpp7j", "noor", "", GuardCode.X05, Optional.of(ID), List.of(answers), REASON);
    }

    static Line line(String client, Priority priority, Verdict verdict, Pace pace, Question... questions) {
        Episode episode = new Episode(
                client,
                "",
                ID,
                "Poster",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new Episode.Meanwhile(
                        List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        return new Line(
                new Party(client, Optional.empty(), priority),
                episode,
                verdict,
                0,
                Rhythm.USUAL,
                pace,
                List.of(questions),
                Optional.empty());
    }

    static Line line(Verdict verdict, Question... questions) {
        return line("noor", Priority.NORMAL, verdict, Pace.UNKNOWN, questions);
    }
}
