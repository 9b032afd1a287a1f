package io.ghostnote.config;

import io.ghostnote.report.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What the card and the overview may know of the owner's money; never part of a note. */
public record Finances(List<Income> income, Optional<Money> monthlyExpenses, Optional<Money> savings) {
    public Finances {
        income = List.copyOf(income);
    }

    /**
     * What one client paid in one month.
     *
     * @param client the client's id, or any name when the client is not configured
     */
    public record Income(String client, YearMonth month, Money amount) {}
}
