package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.signal.Gist;
import io.ghostnote.wording.Announcement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * X08 and X09: the client's last word in the conversation named a later time, or announced an answer. Two business days after the day
 * that was named are theirs. A promise without a day starts the first wait and is no hold; a postponement without one holds for twenty
 * business days.
 */
final class Deferred implements Guard {
    static final int DAYS_AFTER = 2;
    static final int DAYS_WITHOUT_DATE = 20;

    @Override
    public Optional<Finding> check(Case c) {
        Optional<Activity> letter = c.episode().answer().filter(Activity::defers);
        if (letter.isEmpty()) {
            return Optional.empty();
        }
        boolean postponed = letter.get()
                .announcement()
                .filter(what -> what == Announcement.POSTPONED)
                .isPresent();
        return end(letter.get(), postponed, c.situation().calendar())
                .filter(end -> end.isAfter(c.now()))
                .map(end -> Finding.hold(
                        postponed ? GuardCode.X08 : GuardCode.X09, end, reason(letter.get(), postponed, end, c)));
    }

    private static Reason reason(Activity letter, boolean postponed, Instant end, Case c) {
        Argument who = Argument.who(letter.who());
        Argument day = Argument.day(c.day(letter.at()));
        Argument until = Argument.until(c.day(end));
        return letter.gist()
                .flatMap(Gist::until)
                .map(named -> Reason.of(
                        postponed ? Cause.POSTPONED_TO : Cause.PROMISED, who, day, Argument.named(named), until))
                .orElseGet(() -> Reason.of(Cause.POSTPONED, who, day, until));
    }

    /** The span for which a postponement stops the clock; nothing where the letter is none. */
    static Optional<Hold> hold(Activity letter, WorkCalendar calendar) {
        return letter.announcement()
                .filter(what -> what == Announcement.POSTPONED)
                .flatMap(what -> end(letter, true, calendar))
                .map(end -> new Hold(
                        letter.at(),
                        end,
                        GuardCode.X08,
                        Reason.of(
                                Cause.POSTPONEMENT,
                                Argument.who(letter.who()),
                                Argument.day(Days.of(letter.at(), calendar.zone())))));
    }

    private static Optional<Instant> end(Activity letter, boolean postponed, WorkCalendar calendar) {
        Optional<LocalDate> named = letter.gist().flatMap(Gist::until);
        if (named.isPresent()) {
            return Optional.of(Days.after(named.get(), DAYS_AFTER, calendar));
        }
        return postponed
                ? Optional.of(
                        calendar.plusMinutes(letter.at(), (long) DAYS_WITHOUT_DATE * WorkCalendar.MINUTES_PER_DAY))
                : Optional.empty();
    }
}
