package io.ghostnote.ladder;

import io.ghostnote.ladder.Ruling.Word;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** X17: a note about money is only written with its facts, and when ledger and mail do not speak against it. */
final class MoneyUnclear implements Guard {
    @Override
    public Optional<Finding> check(Case c) {
        return c.next()
                .map(Rung::step)
                .filter(step -> c.clock().due())
                .flatMap(step -> reason(c, step).map(reason -> finding(c, step, reason)))
                .or(() -> perhapsPaid(c));
    }

    private static Optional<Reason> reason(Case c, Step step) {
        Ledger ledger = c.situation().ledger();
        if (step.payment() && ledger.open().isEmpty() && ledger.paid() > 0) {
            return Optional.of(Reason.of(Cause.ALL_PAID));
        }
        if (step == Step.C1 && ledger.open().size() > 1) {
            String numbers = ledger.open().stream().map(Ledger.Claim::number).collect(Collectors.joining(", "));
            return Optional.of(Reason.of(Cause.SEVERAL_OPEN, Argument.facts(numbers)));
        }
        return Optional.ofNullable(c.situation().unwritable().get(step));
    }

    private static Finding finding(Case c, Step step, Reason reason) {
        Finding finding = Finding.ask(GuardCode.X17, State.HELD, reason);
        return step == Step.C1 ? finding.answered(c.progress().basis(), Word.WITHOUT_ACCOUNT) : finding;
    }

    /** Whoever writes after the due day may write that it was paid; what the ledger has not heard of yet is not asked for again. */
    private static Optional<Finding> perhapsPaid(Case c) {
        Instant newest = c.episode().turns().get(c.episode().turns().size() - 1).at();
        Optional<Instant> due = c.situation().anchor();
        return c.episode()
                .answer()
                .filter(letter -> c.clock().due() && letter.at().isAfter(newest))
                .filter(letter -> c.next().filter(rung -> rung.step().payment()).isPresent())
                .filter(letter -> due.filter(day -> !letter.at().isBefore(day)).isPresent())
                .filter(letter ->
                        c.rulings().about(letter.id(), Word.STILL_OPEN).isEmpty())
                .map(letter -> Finding.ask(GuardCode.X17, State.HELD, c.told(Cause.PERHAPS_PAID, letter))
                        .answered(letter.id(), Word.STILL_OPEN));
    }
}
