package io.ghostnote.ladder;

import io.ghostnote.ladder.Ruling.Word;
import io.ghostnote.wording.Expectation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The verdict where nothing of the owner's waits for an answer: the client had the last word (X04), which is then judged by what it says
 * (X06, X07), or the owner's words need none (X12). An announcement of an answer is an episode of its own.
 */
final class Answered {
    private Answered() {}

    static Verdict verdict(Situation situation) {
        Episode episode = situation.episode();
        return judged(episode, situation).withdrawing(Withdrawals.open(situation));
    }

    private static Verdict judged(Episode episode, Situation situation) {
        Optional<Activity> answer = episode.answer();
        Optional<Turn> own = episode.answered();
        if (own.isPresent()
                && answer.filter(letter -> !letter.at().isBefore(own.get().at()))
                        .isEmpty()) {
            return verdict(
                    Side.NOBODY,
                    episode,
                    GuardCode.X12,
                    Reason.of(
                            Cause.NEEDS_NO_ANSWER,
                            Argument.day(day(situation, own.get().at()))));
        }
        if (answer.isEmpty()) {
            return Verdict.without(
                    Side.NOBODY, State.WATCHING, Optional.empty(), Optional.empty(), Reason.of(Cause.NOTHING_WAITS));
        }
        Activity letter = answer.get();
        Reason said = wrote(Cause.WROTE, letter, situation);
        Optional<Finding> goodbye = goodbye(situation);
        if (goodbye.isPresent()) {
            Reason reason = goodbye.get().reason();
            return verdict(Side.NOBODY, episode, GuardCode.X07, reason)
                    .as(State.HELD, Action.ASK, Optional.of(GuardCode.X07), reason);
        }
        Optional<Expectation.Verdict> asks = letter.gist().map(gist -> gist.expects(false));
        if (asks.filter(verdict -> verdict == Expectation.Verdict.YES).isPresent()) {
            return verdict(Side.OWNER, episode, GuardCode.X06, wrote(Cause.OWED_REPLY, letter, situation));
        }
        boolean closer =
                asks.filter(verdict -> verdict == Expectation.Verdict.NO).isPresent();
        Side side = closer ? Side.NOBODY : Side.OWNER;
        return own.isPresent()
                ? verdict(side, episode, GuardCode.X04, said)
                : Verdict.without(side, State.WATCHING, Optional.empty(), Optional.empty(), said);
    }

    /** The client's last word, where it is a goodbye that the freelancer has not spoken about. */
    static Optional<Finding> goodbye(Situation situation) {
        return situation
                .episode()
                .answer()
                .filter(letter -> Goodbye.asked(letter, situation.rulings()))
                .map(letter -> Finding.ask(
                                GuardCode.X07,
                                State.HELD,
                                Reason.of(
                                        Cause.GOODBYE,
                                        Argument.who(letter.who()),
                                        Argument.day(day(situation, letter.at())),
                                        Argument.subject(letter.subject())))
                        .answered(letter.id(), Word.GOODBYE, Word.NO_GOODBYE));
    }

    private static Reason wrote(Cause cause, Activity letter, Situation situation) {
        return Reason.of(cause, Argument.who(letter.who()), Argument.day(day(situation, letter.at())));
    }

    private static LocalDate day(Situation situation, Instant at) {
        return Days.of(at, situation.calendar().zone());
    }

    private static Verdict verdict(Side side, Episode episode, GuardCode guard, Reason reason) {
        return Verdict.without(side, State.WATCHING, episode.answered().map(Turn::id), Optional.of(guard), reason);
    }
}
