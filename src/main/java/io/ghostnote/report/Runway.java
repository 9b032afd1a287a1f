package io.ghostnote.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How many months of expenses the savings cover (docs/requirements.md B03).
 *
 * @param months cut to one decimal, so that nothing looks better than it is
 */
public record Runway(BigDecimal months, Level level) {
    /** Below one month, below two, and more. */
    public enum Level {
        LOW,
        THIN,
        ENOUGH
    }

    /** Nothing where one of them is not known, is zero expenses, or they are of two currencies. */
    public static Optional<Runway> of(Books books) {
        Optional<Money> expenses =
                books.monthlyExpenses().filter(sum -> sum.amount().signum() > 0);
        return expenses.flatMap(sum -> books.savings()
                .filter(savings -> savings.currency().equals(sum.currency()))
                .map(savings -> of(months(savings.amount(), sum.amount()))));
    }

    static BigDecimal months(BigDecimal sum, BigDecimal monthly) {
        return sum.divide(monthly, 1, RoundingMode.DOWN);
    }

    private static Runway of(BigDecimal months) {
        Level level = months.compareTo(BigDecimal.ONE) < 0
                ? Level.LOW
                : months.compareTo(BigDecimal.valueOf(2)) < 0 ? Level.THIN : Level.ENOUGH;
        return new Runway(months, level);
    }
}
