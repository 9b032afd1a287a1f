package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.ladder.Ruling.Word;
import io.ghostnote.mail.MessageId;
import io.ghostnote.rhythm.Rhythm;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One pure function: an episode and its circumstances, now, to the verdict with its reason (docs/ladder.md). */
public final class Judge {
    private static final double USUAL_T90_MINUTES = Rhythm.USUAL_T90 * 60;

    // Guards about the episode itself hold whether or not a step is due; X04 and X15 are in judge(), since they end it.
    private static final List<Guard> ABOUT_THE_EPISODE = List.of(
            new StopRequest(),
            new Dispute(),
            new Paused(),
            new RepliedElsewhere(),
            new OwedReply(),
            new Goodbye(),
            new Deferred(),
            new Absence(),
            new Bounced(),
            new NoAnswerNeeded(),
            new Sensitive(),
            new DraftWaiting(),
            new Declined(),
            new MoneyUnclear(),
            new NotAPerson(),
            new TooOld());

    // Guards about the moment matter only when there is something to draft.
    private static final List<Guard> ABOUT_THE_MOMENT =
            List.of(new Holiday(), new QuietHours(), new Limits(), new Unsure());

    private Judge() {}

    /** The verdict over the situation at that instant. */
    public static Verdict judge(Situation situation, Instant now) {
        Episode episode = situation.episode();
        if (!episode.open()) {
            return Answered.verdict(situation);
        }
        Optional<Verdict> settled = Settled.verdict(situation);
        if (settled.isPresent()) {
            return settled.get();
        }
        Progress progress = Progress.of(situation);
        List<StepRecord> stale = Withdrawals.stale(situation, progress);
        Verdict verdict =
                progress.closed() || progress.done() >= situation.rungs().size()
                        ? over(situation, progress)
                        : climb(caseOf(situation, progress, stale, now));
        return verdict.withdrawing(stale);
    }

    /** All guards that stand against the next step, in their order; the first of them is the one that decides. */
    public static List<Finding> guards(Situation situation, Instant now) {
        if (!situation.episode().open() || Settled.verdict(situation).isPresent()) {
            return List.of();
        }
        Progress progress = Progress.of(situation);
        if (progress.closed() || progress.done() >= situation.rungs().size()) {
            return List.of();
        }
        Case c = caseOf(situation, progress, Withdrawals.stale(situation, progress), now);
        List<Finding> findings = new ArrayList<>();
        ABOUT_THE_EPISODE.forEach(guard -> guard.check(c).ifPresent(findings::add));
        if (c.clock().due()) {
            ABOUT_THE_MOMENT.forEach(guard -> guard.check(c).ifPresent(findings::add));
        }
        return List.copyOf(findings);
    }

    /** What only the freelancer can decide now, in the order of the guards. */
    public static List<Question> questions(Situation situation, Instant now) {
        List<Finding> findings = new ArrayList<>(guards(situation, now));
        if (!situation.episode().open()) {
            Answered.goodbye(situation).ifPresent(findings::add);
        }
        if (findings.stream().noneMatch(finding -> finding.answers().contains(Word.RESUME))) {
            // What was decided once can be taken back at any time, whether or not it matters at the moment.
            situation
                    .rulings()
                    .standing()
                    .map(ruling -> decided(situation, ruling))
                    .ifPresent(findings::add);
        }
        return findings.stream()
                .filter(finding -> !finding.answers().isEmpty())
                .map(finding -> Question.of(situation.episode(), finding))
                .distinct()
                .toList();
    }

    private static Finding decided(Situation situation, Ruling ruling) {
        Argument day = Argument.day(Days.of(ruling.at(), situation.calendar().zone()));
        Reason reason = switch (ruling.word()) {
            case NEVER -> Reason.of(Cause.BANNED, day);
            case SNOOZE ->
                Reason.of(
                        Cause.SNOOZED,
                        day,
                        Argument.until(Days.of(
                                ruling.until().orElse(ruling.at()),
                                situation.calendar().zone())));
            case CLOSE -> Reason.of(Cause.TO_BE_CLOSED, day);
            default -> Reason.of(Cause.PAUSED_BY_WORD, day);
        };
        GuardCode code = ruling.word() == Word.NEVER ? GuardCode.X01 : GuardCode.X03;
        return Finding.rest(code, State.HELD, reason).answered(Word.RESUME);
    }

    private static Case caseOf(Situation situation, Progress progress, List<StepRecord> stale, Instant now) {
        Rung next = situation.rungs().get(progress.done());
        WorkCalendar calendar = situation.calendar();
        Instant start = progress.clockStart();
        if (progress.done() == 0) {
            // A date agreed on does not make a message unsaid that was written after it.
            start = later(start, situation.anchor().orElse(start));
        }
        // Where a day opened the episode, what the client has said since is no answer, but no silence either.
        Instant answered = situation.episode().answer().map(Activity::at).orElse(start);
        start = later(start, answered);
        Optional<Activity> elsewhere = situation.elsewhere();
        if (elsewhere.isPresent()) {
            start = later(start, RepliedElsewhere.end(elsewhere.get(), calendar));
        }
        List<Hold> holds = new ArrayList<>();
        for (Activity notice : situation.episode().meanwhile().absences()) {
            holds.add(Absence.hold(notice, calendar));
        }
        Reckoning clock = Reckoning.of(start, holds, next.wait(situation.factor()), calendar, now);
        return new Case(situation, progress, stale, Optional.of(next), clock, now);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isBefore(b) ? b : a;
    }

    /** The ladder is at its end. */
    private static Verdict over(Situation situation, Progress progress) {
        ZoneId zone = situation.calendar().zone();
        Optional<MessageId> basis = Optional.of(progress.basis());
        Optional<Activity> elsewhere = situation.elsewhere();
        if (elsewhere.isPresent()) {
            return Verdict.without(
                    Side.OWNER,
                    State.WATCHING,
                    basis,
                    Optional.of(GuardCode.X05),
                    Reason.of(
                            Cause.WROTE_ELSEWHERE_AT_THE_END,
                            Argument.who(elsewhere.get().who()),
                            Argument.day(Days.of(elsewhere.get().at(), zone)),
                            Argument.subject(elsewhere.get().subject())));
        }
        Argument on = Argument.day(Days.of(progress.clockStart(), zone));
        Reason reason = progress.closed()
                ? Reason.of(Cause.CLOSING_SENT, on)
                : situation.rungs().isEmpty() ? Reason.of(Cause.NO_LADDER) : Reason.of(Cause.LAST_STEP_TAKEN, on);
        return Verdict.without(Side.NOBODY, State.CLOSED, basis, Optional.empty(), reason);
    }

    private static Verdict climb(Case c) {
        Optional<Finding> finding = first(ABOUT_THE_EPISODE, c);
        if (finding.isEmpty() && c.clock().due()) {
            finding = first(ABOUT_THE_MOMENT, c);
            if (finding.isEmpty()) {
                return verdict(
                        c,
                        State.NOTICED,
                        Action.DRAFT,
                        Optional.empty(),
                        Optional.empty(),
                        silence(c, Cause.STEP_DUE, Cause.STEP_DUE_BY_HAND));
            }
        }
        if (finding.isPresent()) {
            Finding found = finding.get();
            return verdict(
                    c,
                    found.state(),
                    found.ask() ? Action.ASK : Action.NONE,
                    Optional.of(found.code()),
                    found.until(),
                    found.reason());
        }
        State state = c.progress().followUps() > 0
                ? State.WAITING
                : c.clock().waitedMinutes() >= noticeMinutes(c.situation()) ? State.NOTICED : State.WATCHING;
        return verdict(
                c,
                state,
                Action.NONE,
                Optional.empty(),
                Optional.empty(),
                silence(c, Cause.STEP_COMES, Cause.STEP_COMES_BY_HAND));
    }

    /** @param byHand in the place of {@code cause} when the owner's own message took the place of a step */
    private static Reason silence(Case c, Cause cause, Cause byHand) {
        Step step = c.next().orElseThrow().step();
        Optional<Ruling> close = c.rulings().standing().filter(ruling -> c.closingWanted());
        if (close.isPresent()) {
            return Reason.of(
                    Cause.CLOSING_WANTED, Argument.day(c.day(close.get().at())), Argument.step(step));
        }
        if (!step.awaits()) {
            return Reason.of(
                    cause == Cause.STEP_DUE ? Cause.DAY_STEP_DUE : Cause.DAY_STEP_COMES,
                    Argument.step(step),
                    Argument.due(c.day(c.clock().dueAt())));
        }
        return Reason.of(
                c.progress().byHand().isPresent() ? byHand : cause,
                Argument.since(c.day(c.progress().clockStart())),
                Argument.step(step),
                Argument.due(c.day(c.clock().dueAt())));
    }

    /** After a goodbye and long after the end nobody owes anybody anything. */
    private static Side side(Case c) {
        return c.next()
                        .map(Rung::step)
                        .filter(step -> step.awaits() || step.payment())
                        .isPresent()
                ? Side.CLIENT
                : Side.NOBODY;
    }

    private static Optional<Finding> first(List<Guard> guards, Case c) {
        return guards.stream()
                .map(guard -> guard.check(c))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** When N0 appears: at the 90 % answering time or two thirds of the first wait, but not before a business day. */
    static long noticeMinutes(Situation situation) {
        double first = situation.rungs().get(0).wait(situation.factor()) * (double) WorkCalendar.MINUTES_PER_DAY;
        double earliest = Math.min(USUAL_T90_MINUTES * situation.factor(), first * 2 / 3);
        return Math.max(WorkCalendar.MINUTES_PER_DAY, (long) Math.ceil(earliest));
    }

    private static Verdict verdict(
            Case c, State state, Action action, Optional<GuardCode> guard, Optional<Instant> until, Reason reason) {
        return new Verdict(
                side(c),
                state,
                Optional.of(c.progress().basis()),
                c.next().map(Rung::step),
                action,
                guard,
                until,
                Optional.of(c.clock()),
                List.of(),
                reason);
    }
}
