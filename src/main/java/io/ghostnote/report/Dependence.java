package io.ghostnote.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much hangs on a client (docs/requirements.md G03, B03).
 *
 * @param shares of the income of the last twelve months, one for each currency in which the client has paid
 * @param mixed true when there is income in several currencies: then no share is one of the whole
 */
public record Dependence(List<Share> shares, boolean mixed, Optional<Runway> runway) {
    public Dependence {
        shares = List.copyOf(shares);
    }

    static Dependence of(String client, Books books, YearMonth now) {
        Map<String, List<Share>> all = Share.of(books, now);
        return new Dependence(
                all.values().stream()
                        .flatMap(List::stream)
                        .filter(share -> share.client().equals(client))
                        .toList(),
                all.size() > 1,
                Runway.of(books));
    }
}
