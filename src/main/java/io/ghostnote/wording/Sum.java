package io.ghostnote.wording;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * A sum of money as a text names it.
 *
 * @param amount without zeros at its end
 * @param currencies the ISO 4217 codes it may be in: one where the text tells it, several for a dollar or a riyal
 */
public record Sum(BigDecimal amount, Set<String> currencies) {
    public Sum {
        BigDecimal plain = amount.stripTrailingZeros();
        amount = plain.scale() < 0 ? plain.setScale(0) : plain;
        currencies = Set.copyOf(currencies);
    }

    /** In that currency, or one of those. */
    public static Sum of(String amount, Collection<String> currencies) {
        return new Sum(new BigDecimal(amount), Set.copyOf(currencies));
    }

    /** True when it may be this sum. */
    public boolean mayBe(BigDecimal other, String currency) {
        return currencies.contains(currency) && amount.compareTo(other) == 0;
    }

    /** Such as {@code 1250 SAR} or {@code 1250 CAD/USD}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + String.join("/", new TreeSet<>(currencies));
    }
}
