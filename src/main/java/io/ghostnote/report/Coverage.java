package io.ghostnote.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * How far the money reaches without one client who is silent (docs/requirements.md B02).
 *
 * @param client the client's id
 * @param percent of the monthly expenses that the others bring on average; at least 100 where nothing is lacking
 * @param months for which the savings cover what is lacking, cut to a tenth; nothing where nothing is, or no savings are known
 */
public record Coverage(String client, int percent, Optional<BigDecimal> months) {

    /**
     * By the average of the months since the first income of the last twelve; nothing without expenses, or for a client without income in
     * their currency.
     */
    static Optional<Coverage> of(String client, Books books, YearMonth now) {
        Optional<Money> expenses =
                books.monthlyExpenses().filter(sum -> sum.amount().signum() > 0);
        return expenses.flatMap(monthly -> without(client, books, monthly, now));
    }

    private static Optional<Coverage> without(String client, Books books, Money monthly, YearMonth now) {
        List<Books.Income> income = books.lastYear(now).stream()
                .filter(one -> one.amount().currency().equals(monthly.currency()))
                .toList();
        boolean known = income.stream()
                .anyMatch(one ->
                        one.client().equals(client) && one.amount().amount().signum() > 0);
        if (!known) {
            return Optional.empty();
        }
        YearMonth first = income.stream()
                .map(Books.Income::month)
                .min(YearMonth::compareTo)
                .orElse(now);
        BigDecimal span = BigDecimal.valueOf(ChronoUnit.MONTHS.between(first, now) + 1);
        BigDecimal others = income.stream()
                .filter(one -> !one.client().equals(client))
                .map(one -> one.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        // Multiplied out, so that nothing is rounded before it is compared.
        BigDecimal needed = monthly.amount().multiply(span);
        BigDecimal lacking = needed.subtract(others);
        int percent = others.multiply(BigDecimal.valueOf(100))
                .divide(needed, 0, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(1000))
                .intValue();
        Optional<BigDecimal> months = books.savings()
                .filter(savings -> savings.currency().equals(monthly.currency()) && lacking.signum() > 0)
                .map(savings -> Runway.months(savings.amount().multiply(span), lacking));
        return Optional.of(new Coverage(client, percent, months));
    }
}
