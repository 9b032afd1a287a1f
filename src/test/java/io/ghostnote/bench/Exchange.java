package io.ghostnote.bench;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.ladder.Action;
import io.ghostnote.ladder.Declared;
import io.ghostnote.ladder.DraftState;
import io.ghostnote.ladder.DraftWindow;
import io.ghostnote.ladder.Episode;
import io.ghostnote.ladder.EpisodeReader;
import io.ghostnote.ladder.Goal;
import io.ghostnote.ladder.Judge;
import io.ghostnote.ladder.Ladders;
import io.ghostnote.ladder.Ledger;
import io.ghostnote.ladder.Rulings;
import io.ghostnote.ladder.Situation;
import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Standing;
import io.ghostnote.ladder.State;
import io.ghostnote.ladder.StepRecord;
import io.ghostnote.ladder.Surroundings;
import io.ghostnote.ladder.Verdict;
import io.ghostnote.ladder.WaitReader;
import io.ghostnote.ladder.Waits;
import io.ghostnote.mail.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Two years of questions to one made-up client, each followed by the program's own reading and judging twice a day, its notes sent an hour
 * later, until an answer comes or the ladder ends.
 */
final class Exchange {
    private static final Duration NOTE_IS_SENT_AFTER = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(300);
    private static final double REVIVED = 0.7;
    private static final double THANKED = 0.5;
    private static final LocalTime[] PASSES = {LocalTime.of(10, 0), LocalTime.of(15, 0)};
    private static final String CLIENT = "client";

    private final Temper temper;
    private final boolean adaptive;
    private final Outcome outcome;
    private final PaperMail mail = new PaperMail();
    private final List<StepRecord> records = new ArrayList<>();
    private final WorkCalendar calendar;
    private boolean changed;
    private Set<MessageId> working = Set.of();
    private Waits waits = new Waits(List.of());

    Exchange(Temper temper, boolean adaptive, Outcome outcome) {
        this.temper = temper;
        this.adaptive = adaptive;
        this.outcome = outcome;
        this.calendar = temper.calendar();
    }

    /** Asks one question after the other, a few business days between them. */
    void run(Instant begin, Instant end) {
        Instant at = calendar.nextWorkingInstant(begin);
        for (int question = 0; at.isBefore(end); question++) {
            Random draws = temper.draws(question);
            Instant settled = ask(question, calendar.plusMinutes(at, draws.nextInt(400)), draws);
            at = calendar.plusMinutes(settled, (2 + draws.nextInt(10)) * (long) WorkCalendar.MINUTES_PER_DAY);
        }
    }

    /** Returns when the matter was settled. */
    private Instant ask(int question, Instant asked, Random draws) {
        mail.ask(question, asked);
        temper.back(asked).ifPresent(back -> mail.away(question, asked.plus(Duration.ofMinutes(5)), back));
        Optional<Instant> byItself = temper.answer(asked, draws);
        Optional<Instant> due = byItself;
        outcome.asked(byItself.isEmpty());
        boolean noted = false;
        changed = true;
        Instant pass = asked;
        while (pass.isBefore(asked.plus(LONGEST))) {
            pass = next(pass);
            if (due.isPresent() && !due.get().isAfter(pass)) {
                return answered(question, due.get(), draws);
            }
            Verdict verdict = judge(pass);
            if (verdict.state() == State.CLOSED) {
                // The file is closed, but an answer may still be on its way.
                return due.isPresent() ? answered(question, due.get(), draws) : pass;
            }
            if (verdict.action() == Action.DRAFT) {
                if (!noted) {
                    noted = true;
                    outcome.noted(
                            byItself.isEmpty(),
                            calendar.minutesBetween(asked, pass) / (double) WorkCalendar.MINUTES_PER_DAY);
                }
                Instant sent = pass.plus(NOTE_IS_SENT_AFTER);
                note(question, verdict, pass, sent);
                // Who would never have answered may be woken by a note; who would have, answers no later for it.
                Optional<Instant> woken = byItself.isPresent() || draws.nextDouble() < REVIVED
                        ? temper.answer(sent, draws)
                        : Optional.empty();
                due = due.isPresent() && woken.isPresent()
                        ? Optional.of(due.get().isBefore(woken.get()) ? due.get() : woken.get())
                        : due.or(() -> woken);
                changed = true;
            }
        }
        return pass;
    }

    private Instant answered(int question, Instant at, Random draws) {
        mail.answer(question, at);
        if (draws.nextDouble() < THANKED) {
            mail.thank(question, at.plus(Duration.ofHours(1)));
        }
        changed = true;
        return at;
    }

    /** What a pass does for a client with news: the letters that matter, and how long all turns waited. */
    private void settle() {
        if (!changed) {
            return;
        }
        changed = false;
        working = new EpisodeReader(CLIENT, mail, calendar).workingSet(mail.conversations());
        waits = adaptive ? new WaitReader(mail, calendar).read(mail.conversations()) : waits;
    }

    private Verdict judge(Instant now) {
        settle();
        Episode episode = Optional.ofNullable(new EpisodeReader(CLIENT, mail, calendar)
                        .read(mail.conversations(working))
                        .get(""))
                .orElseThrow();
        double factor = adaptive ? waits.rhythm("", now, calendar).factor() : 1;
        Situation situation = new Situation(
                episode,
                Ladders.of(Stage.GENERAL, Goal.KEEP, Map.of()),
                factor,
                calendar,
                Standing.USUAL,
                Declared.NOTHING,
                records,
                Optional.empty(),
                Ledger.NONE,
                Map.of(),
                Rulings.NONE,
                new Surroundings(
                        Instant.EPOCH,
                        Optional.empty(),
                        new DraftWindow(LocalTime.of(7, 0), LocalTime.of(18, 0), calendar.zone(), List.of()),
                        0,
                        1));
        return Judge.judge(situation, now);
    }

    private void note(int question, Verdict verdict, Instant decided, Instant sent) {
        MessageId id = mail.note(question, sent);
        records.add(new StepRecord(
                id,
                CLIENT,
                "",
                verdict.basis().orElseThrow(),
                verdict.step().orElseThrow(),
                DraftState.SENT,
                decided,
                Optional.of(id)));
    }

    private Instant next(Instant after) {
        LocalDate day = LocalDate.ofInstant(after, calendar.zone());
        while (true) {
            // Nothing is drafted on other days (X21), so looking would only take time.
            for (LocalTime time : PASSES) {
                Instant pass = ZonedDateTime.of(day, time, calendar.zone()).toInstant();
                if (pass.isAfter(after) && calendar.isWorkingDay(day)) {
                    return pass;
                }
            }
            day = day.plusDays(1);
        }
    }
}
