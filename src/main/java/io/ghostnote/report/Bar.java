package io.ghostnote.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A client in a row of shares.
 *
 * @param name of the client; empty for all that are not named
 * @param percent of the whole, rounded half up
 * @param level how much hangs on the client; {@code USUAL} for those who are not named
 */
public record Bar(String name, int percent, Share.Level level) {
    private static final int MOST = 6;

    /**
     * The largest six, and what is left of the whole.
     *
     * @param shares the largest first
     * @param names by the client's id
     */
    static List<Bar> of(List<Share> shares, Map<String, String> names) {
        List<Bar> bars = new ArrayList<>();
        // One more is named rather than called the rest.
        int named = shares.size() == MOST + 1 ? shares.size() : MOST;
        shares.stream()
                .limit(named)
                .forEach(share -> bars.add(
                        new Bar(names.getOrDefault(share.client(), share.client()), share.percent(), share.level())));
        shares.stream()
                .skip(named)
                .map(Share::part)
                .reduce(Money::plus)
                .ifPresent(rest ->
                        bars.add(new Bar("", percent(rest, shares.get(0).whole()), Share.Level.USUAL)));
        return List.copyOf(bars);
    }

    private static int percent(Money part, Money whole) {
        return part.amount()
                .multiply(BigDecimal.valueOf(100))
                .divide(whole.amount(), 0, RoundingMode.HALF_UP)
                .intValue();
    }
}
