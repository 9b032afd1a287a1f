package io.ghostnote.signal;

import io.ghostnote.wording.Sum;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/**
 * What a letter says of the invoice that it brings (docs/signals.md section 9).
 *
 * @param numbers of invoices, as {@link #plain} makes them
 * @param sums every sum that it names; none when one of them could not be read for certain or is no total
 */
public record Bill(Set<String> numbers, Set<Sum> sums) {
    /** Nothing. */
    public static final Bill NONE = new Bill(Set.of(), Set.of());

    public Bill {
        numbers = Set.copyOf(numbers);
        sums = Set.copyOf(sums);
    }

    /** What a letter says about an invoice of the ledger (docs/ladder.md X17). */
    public enum Agreement {
        AGREES,
        DIFFERS,
        SAYS_NOTHING
    }

    /**
     * Whether the letter says the same of an invoice as the ledger does. It differs only when it is certainly about that invoice and its
     * one sum is another.
     *
     * @param number of the invoice in the ledger
     * @param amount of the invoice
     * @param open what is still to be paid, in the same currency
     * @param currency ISO 4217 code
     * @param only no other invoice is in the ledger, and no other letter brings one: then the letter need not name its number
     */
    public Agreement with(String number, BigDecimal amount, BigDecimal open, String currency, boolean only) {
        boolean about = numbers.isEmpty() ? only : numbers.stream().anyMatch(named -> same(named, plain(number)));
        if (!about || sums.isEmpty()) {
            return Agreement.SAYS_NOTHING;
        }
        if (sums.stream().anyMatch(sum -> sum.mayBe(amount, currency) || sum.mayBe(open, currency))) {
            return Agreement.AGREES;
        }
        return sums.size() == 1 && numbers.size() <= 1 ? Agreement.DIFFERS : Agreement.SAYS_NOTHING;
    }

    /** "Invoice 31" is INV-31, where the letters stand on one side only. */
    private static boolean same(String one, String other) {
        return one.equals(other)
                || (bare(one) && one.equals(withoutLetters(other)))
                || (bare(other) && other.equals(withoutLetters(one)));
    }

    private static boolean bare(String number) {
        return number.chars().allMatch(Character::isDigit);
    }

    private static String withoutLetters(String number) {
        int from = 0;
        while (from < number.length() && !Character.isDigit(number.charAt(from))) {
            from++;
        }
        return number.substring(from);
    }

    /** The number of an invoice for comparison: letters and digits only, in upper case; the sign between them differs from hand to hand. */
    public static String plain(String number) {
        StringBuilder out = new StringBuilder(number.length());
        number.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(c -> Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? '0' + Character.digit(c, 10) : c)
                .forEach(out::appendCodePoint);
        return out.toString().toUpperCase(Locale.ROOT);
    }
}
