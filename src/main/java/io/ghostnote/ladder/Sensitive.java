package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.ladder.Ruling.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** X13: a bereavement, an illness or an emergency. Nothing is written for fifteen business days; after that the freelancer is asked. */
final class Sensitive implements Guard {
    static final int DAYS = 15;
    static final Duration MEMORY = Duration.ofDays(30);

    @Override
    public Optional<Finding> check(Case c) {
        return c.situation().declared().sensitive().flatMap(letter -> finding(c, letter));
    }

    private static Optional<Finding> finding(Case c, Activity letter) {
        Optional<Ruling> ruling = c.rulings().about(letter.id(), Word.WRITE_AGAIN, Word.WAIT);
        if (ruling.filter(said -> said.word() == Word.WRITE_AGAIN).isPresent()) {
            return Optional.empty();
        }
        // Who is asked to wait once more waits as long once more.
        Instant until = c.situation()
                .calendar()
                .plusMinutes(ruling.map(Ruling::at).orElse(letter.at()), (long) DAYS * WorkCalendar.MINUTES_PER_DAY);
        Finding finding = until.isAfter(c.now())
                ? Finding.hold(GuardCode.X13, until, c.told(Cause.GRAVE, letter, until))
                : Finding.ask(GuardCode.X13, State.HELD, c.told(Cause.GRAVE_BEFORE, letter));
        boolean lately = finding.until().isPresent() || letter.at().plus(MEMORY).isAfter(c.now());
        return lately || ruling.isPresent()
                ? Optional.of(finding.answered(letter.id(), Word.WRITE_AGAIN, Word.WAIT))
                : Optional.empty();
    }
}
