package io.ghostnote.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a written number is worth as money: 1,250.00 and 1.250,00 and 1 250 are the same, and 1.250 dinars are not told. */
final class Amount {
    private static final int GROUP = 3;
    private static final int MOST_DIGITS = 15;

    private Amount() {}

    /**
     * The value of a number with its separators, as {@link MoneyToken} has it; empty when it may be read in two ways, or is no amount.
     */
    static Optional<BigDecimal> of(String number, Set<String> currencies) {
        List<String> groups = new ArrayList<>();
        StringBuilder separators = new StringBuilder();
        int from = 0;
        for (int i = 0; i <= number.length(); i++) {
            if (i == number.length() || number.charAt(i) < '0' || number.charAt(i) > '9') {
                groups.add(number.substring(from, i));
                from = i + 1;
                if (i < number.length()) {
                    separators.append(number.charAt(i));
                }
            }
        }
        if (number.length() > MOST_DIGITS + groups.size()) {
            return Optional.empty();
        }
        return separators.isEmpty() ? whole(groups) : value(groups, separators.toString(), currencies);
    }

    private static Optional<BigDecimal> value(List<String> groups, String separators, Set<String> currencies) {
        char last = separators.charAt(separators.length() - 1);
        String fraction = groups.get(groups.size() - 1);
        boolean alone = separators.length() == 1;
        boolean other = separators.indexOf(last) < separators.length() - 1;
        boolean decimals = last == '٫'
                || ((last == '.' || last == ',') && (alone ? decimals(groups.get(0), fraction, currencies) : !other));
        if (!decimals) {
            return alone && (last == '.' || last == ',') && thousandths(currencies)
                    ? Optional.empty()
                    : oneSign(separators) ? whole(groups) : Optional.empty();
        }
        List<String> before = groups.subList(0, groups.size() - 1);
        return fraction.length() > GROUP || !oneSign(separators.substring(0, separators.length() - 1))
                ? Optional.empty()
                : whole(before).map(value -> new BigDecimal(value.toPlainString() + "." + fraction));
    }

    /** One point or comma: three digits after it are thousands, one or two are a fraction. */
    private static boolean decimals(String before, String after, Set<String> currencies) {
        return after.length() < GROUP
                || (after.length() == GROUP && before.length() > GROUP && thousandths(currencies));
    }

    /** The currency has three decimals, so that a point before three digits tells nothing. */
    private static boolean thousandths(Set<String> currencies) {
        return currencies.size() == 1
                && Currency.getInstance(currencies.iterator().next()).getDefaultFractionDigits() == GROUP;
    }

    private static boolean oneSign(String separators) {
        return separators.chars().distinct().count() <= 1;
    }

    /** Whole units in groups of three. */
    private static Optional<BigDecimal> whole(List<String> groups) {
        String first = groups.get(0);
        boolean zero = first.length() > 1 && first.charAt(0) == '0';
        boolean grouped = groups.size() > 1;
        if (first.isEmpty()
                || zero
                || (grouped && (first.length() > GROUP || first.equals("0")))
                || groups.stream().skip(1).anyMatch(group -> group.length() != GROUP)) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(String.join("", groups)));
    }
}
