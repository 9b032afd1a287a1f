package io.ghostnote.config;

import io.ghostnote.report.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads one of {@code ledger}: what is contradictory here would be contradictory in front of the client. */
final class LedgerSection implements Kind<LedgerEntry> {
    /** Used while the rest of a file with an unusable sum is looked at, in ISO 4217's code for no currency. */
    static final Money NO_MONEY = new Money(BigDecimal.ZERO, "XXX");

    private final Kind<String> number = unique();

    @Override
    public Optional<LedgerEntry> read(Value value) {
        Section section = Section.of(value);
        String name = section.need("number", number, "");
        Money amount = section.need("amount", MoneyKind.SUM_OF_MONEY, NO_MONEY);
        boolean paid = section.get("paid", Kinds.FLAG, false);
        Money open = section.get(
                "open", MoneyKind.SUM_OF_MONEY, paid ? new Money(BigDecimal.ZERO, amount.currency()) : amount);
        Optional<LocalDate> date = section.find("date", DateKinds.DATE);
        Optional<LocalDate> due = section.find("due", DateKinds.DATE);
        if (section.has("open")) {
            section.take("open").ifPresent(v -> check(v, amount, open, paid));
        }
        if (date.isPresent() && due.isPresent() && due.get().isBefore(date.get())) {
            section.take("due").ifPresent(v -> v.error("lies before the date of the invoice"));
        }
        LedgerEntry entry = new LedgerEntry(
                name,
                date,
                due,
                amount,
                open,
                section.get("items", TextKinds.LINES, Texts.NONE),
                section.find("url", NetKinds.LINK),
                section.get("instalments", Kinds.FLAG, false));
        section.done();
        return Optional.of(entry);
    }

    private static void check(Value value, Money amount, Money open, boolean paid) {
        if (amount.equals(NO_MONEY)) {
            return;
        }
        if (!open.currency().equals(amount.currency())) {
            value.error("is in another currency than amount");
        } else if (open.amount().compareTo(amount.amount()) > 0) {
            value.error("is more than amount");
        } else if (paid && open.amount().signum() != 0) {
            value.error("is not zero, but paid is true");
        }
    }

    private static Kind<String> unique() {
        Set<String> taken = new HashSet<>();
        return value -> Kinds.LINE
                .read(value)
                .flatMap(text ->
                        taken.add(text) ? Optional.of(text) : value.refuse("another invoice has this number already"));
    }
}
