package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.ladder.Ruling.Word;
import io.ghostnote.signal.Gist;
import io.ghostnote.signal.MessageKind.Notice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** X11: a message to the client could not be delivered, or its reader has left: another address is needed before anything is written. */
final class Bounced implements Guard {
    static final int DAYS_WHEN_FULL = 5;

    @Override
    public Optional<Finding> check(Case c) {
        return c.episode()
                .meanwhile()
                .bounce()
                .filter(bounce ->
                        c.rulings().about(bounce.id(), Word.ADDRESS_MENDED).isEmpty())
                .flatMap(bounce -> said(bounce, Notice.MAILBOX_FULL)
                        ? full(c, bounce)
                        : Optional.of(Finding.ask(GuardCode.X11, State.HELD, reason(c, bounce))
                                .answered(bounce.id(), Word.ADDRESS_MENDED)));
    }

    /** A full mailbox is emptied some day; the message is not lost for good, as others of theirs may not be. */
    private static Optional<Finding> full(Case c, Activity bounce) {
        Instant until =
                c.situation().calendar().plusMinutes(bounce.at(), (long) DAYS_WHEN_FULL * WorkCalendar.MINUTES_PER_DAY);
        return until.isAfter(c.now())
                ? Optional.of(Finding.hold(
                        GuardCode.X11,
                        until,
                        Reason.of(Cause.MAILBOX_FULL, Argument.day(c.day(bounce.at())), Argument.until(c.day(until)))))
                : Optional.empty();
    }

    private static boolean said(Activity bounce, Notice what) {
        return bounce.gist()
                .flatMap(Gist::notice)
                .filter(notice -> notice == what)
                .isPresent();
    }

    private static Reason reason(Case c, Activity bounce) {
        Optional<Gist> gist = bounce.gist();
        if (!said(bounce, Notice.LEFT_COMPANY)) {
            return Reason.of(Cause.DELIVERY_FAILED, Argument.day(c.day(bounce.at())));
        }
        List<String> named = gist.map(Gist::replacements).orElse(List.of());
        Argument who = Argument.who(bounce.who());
        Argument day = Argument.day(c.day(bounce.at()));
        return named.isEmpty()
                ? Reason.of(Cause.LEFT, who, day)
                : Reason.of(Cause.LEFT_NAMING, who, day, Argument.people(named));
    }
}
