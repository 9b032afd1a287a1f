package io.ghostnote.store;

import io.ghostnote.signal.Bill;
import io.ghostnote.wording.Sum;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a letter says of an invoice, in one column: the numbers, then the sums, such as {@code 1250 SAR} or {@code 1250 CAD/USD}. */
final class Bills {
    // Without exponents: one of them is a number of gigabytes.
    private static final Pattern SUM =
            Pattern.compile("(-?[0-9]{1,15}(?:\\.[0-9]{1,3})?) ([A-Z]{3}(?:/[A-Z]{3}){0,20})");

    private Bills() {}

    /** Nothing for nothing. */
    static Optional<String> pack(Bill bill) {
        if (bill.equals(Bill.NONE)) {
            return Optional.empty();
        }
        return Optional.of(joined(bill.numbers().stream().map(Packed::escape).toList())
                + Packed.GROUP
                + joined(bill.sums().stream().map(Sum::toString).toList()));
    }

    private static String joined(List<String> parts) {
        return parts.stream().sorted().collect(Collectors.joining(String.valueOf(Packed.RECORD)));
    }

    /** IllegalArgumentException for what {@link #pack} cannot have made. */
    static Bill unpack(@Nullable String packed) {
        if (packed == null) {
            return Bill.NONE;
        }
        List<String> groups = Packed.fields(packed, Packed.GROUP);
        if (groups.size() != 2) {
            throw new IllegalArgumentException("“" + packed + "” is no bill");
        }
        Set<String> numbers = new HashSet<>();
        Packed.split(groups.get(0), Packed.RECORD).forEach(number -> numbers.add(Packed.unescape(number)));
        Set<Sum> sums = new HashSet<>();
        Packed.split(groups.get(1), Packed.RECORD).forEach(sum -> sums.add(sum(sum)));
        return new Bill(numbers, sums);
    }

    private static Sum sum(String text) {
        Matcher sum = SUM.matcher(text);
        if (!sum.matches()) {
            throw new IllegalArgumentException("“" + text + "” is no sum");
        }
        return Sum.of(sum.group(1), List.of(sum.group(2).split("/", -1)));
    }
}
