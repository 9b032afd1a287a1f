package io.ghostnote.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * X20: the silence began more than 90 days before the mailbox was first read. The first day brings no flood of old matters. The same goes
 * for a matter that rested for as long while the client wrote about others: coming back to it is the freelancer's decision.
 */
final class TooOld implements Guard {
    static final Duration LIMIT = Duration.ofDays(90);

    @Override
    public Optional<Finding> check(Case c) {
        Instant firstSeen = c.situation().surroundings().firstSeen();
        if (c.closingWanted()) {
            return Optional.empty();
        }
        // What follows a day is as old as that day.
        boolean awaits = c.next().filter(rung -> rung.step().awaits()).isPresent();
        Instant began = awaits ? c.began() : c.clock().dueAt();
        if (began.isBefore(firstSeen.minus(LIMIT))) {
            return Optional.of(Finding.rest(
                    GuardCode.X20,
                    State.NOTICED,
                    Reason.of(
                            Cause.OLDER_THAN_THE_READING,
                            Argument.since(c.day(began)),
                            Argument.firstRead(c.day(firstSeen)))));
        }
        return c.episode().meanwhile().elsewhere().stream()
                .findFirst()
                .filter(letter -> c.progress().clockStart().isBefore(letter.at().minus(LIMIT)))
                .map(letter -> Finding.rest(
                        GuardCode.X20,
                        State.NOTICED,
                        Reason.of(
                                Cause.OLDER_THAN_A_WORD_ELSEWHERE,
                                Argument.since(c.day(c.progress().clockStart())),
                                Argument.who(letter.who()),
                                Argument.day(c.day(letter.at())))));
    }
}
