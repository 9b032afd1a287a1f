package io.ghostnote.report;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sum, to the last digit as it was written.
 *
 * @param currency ISO 4217 code in upper case
 */
public record Money(BigDecimal amount, String currency) {

    /** The form of docs/etiquette.md section 7.2: {@code 1,250.00 SAR}. */
    @Override
    public String toString() {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(0, amount.scale()));
        format.setMaximumFractionDigits(Math.max(0, amount.scale()));
        return format.format(amount) + " " + currency;
    }

    /** The sums by currency: what is of two currencies is never added. */
    static SortedMap<String, Money> sums(Collection<Money> all) {
        SortedMap<String, Money> sums = new TreeMap<>();
        all.forEach(money -> sums.merge(money.currency(), money, Money::plus));
        return Collections.unmodifiableSortedMap(sums);
    }

    /** Throws IllegalArgumentException where the other is of another currency. */
    Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency);
        }
        return new Money(amount.add(other.amount), currency);
    }

    /** Throws IllegalArgumentException where the other is of another currency. */
    Money minus(Money other) {
        return plus(new Money(other.amount.negate(), other.currency));
    }
}
