package io.ghostnote.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What part of the last twelve months' income came from a client, in one currency (docs/requirements.md G03).
 *
 * @param client the client's id, or a name of the ledger
 * @param percent rounded half up
 */
public record Share(String client, Money part, Money whole, int percent, Level level) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Comparator<Share> LARGEST = Comparator.comparing(
                    (Share share) -> share.part().amount())
            .reversed()
            .thenComparing(Share::client);

    /** How much hangs on one client. */
    public enum Level {
        USUAL,
        NOTABLE,
        HIGH;

        private static Level of(BigDecimal part, BigDecimal whole) {
            BigDecimal hundredfold = part.multiply(HUNDRED);
            if (hundredfold.compareTo(whole.multiply(BigDecimal.valueOf(40))) >= 0) {
                return HIGH;
            }
            return hundredfold.compareTo(whole.multiply(BigDecimal.valueOf(25))) >= 0 ? NOTABLE : USUAL;
        }
    }

    /** By currency, of every client with income the share, the largest first. */
    public static Map<String, List<Share>> of(Books books, YearMonth now) {
        List<Books.Income> income = books.lastYear(now);
        SortedMap<String, Money> wholes =
                Money.sums(income.stream().map(Books.Income::amount).toList());
        Map<String, List<Share>> shares = new LinkedHashMap<>();
        wholes.forEach((currency, whole) -> {
            if (whole.amount().signum() > 0) {
                shares.put(
                        currency,
                        income.stream()
                                .filter(one -> one.amount().currency().equals(currency))
                                .collect(Collectors.toMap(
                                        Books.Income::client, Books.Income::amount, Money::plus, LinkedHashMap::new))
                                .entrySet()
                                .stream()
                                .filter(entry -> entry.getValue().amount().signum() > 0)
                                .map(entry -> of(entry.getKey(), entry.getValue(), whole))
                                .sorted(LARGEST)
                                .toList());
            }
        });
        return shares;
    }

    private static Share of(String client, Money part, Money whole) {
        int percent = part.amount()
                .multiply(HUNDRED)
                .divide(whole.amount(), 0, RoundingMode.HALF_UP)
                .intValue();
        return new Share(client, part, whole, percent, Level.of(part.amount(), whole.amount()));
    }
}
