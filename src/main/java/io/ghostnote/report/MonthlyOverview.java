package io.ghostnote.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * What a freelancer looks at once a month, whether or not anybody is silent (docs/card.md; docs/requirements.md B02, B13, B18, B22).
 *
 * @param income by currency, the largest clients first
 * @param names of the clients by id
 * @param without for each silent client how far the money reaches without them
 * @param sources how many clients paid in the last three months; nothing where no income is known or there are three and more
 * @param untouched clients not written to for long, the longest first
 */
public record MonthlyOverview(
        Map<String, List<Bar>> income,
        Map<String, String> names,
        Optional<Runway> runway,
        List<Coverage> without,
        OptionalInt sources,
        List<Untouched> untouched,
        List<Lesson> lessons) {
    private static final int ENOUGH_SOURCES = 3;

    public MonthlyOverview {
        income = Collections.unmodifiableMap(new LinkedHashMap<>(income));
        names = Map.copyOf(names);
        without = List.copyOf(without);
        untouched = List.copyOf(untouched);
        lessons = List.copyOf(lessons);
    }

    /**
     * What the mail tells.
     *
     * @param silent ids of clients who owe an answer from N0 on
     */
    public record Known(
            List<Party> parties, Collection<String> silent, List<Untouched> untouched, List<Silence> silences) {
        public Known {
            parties = List.copyOf(parties);
            silent = List.copyOf(silent);
            untouched = List.copyOf(untouched);
            silences = List.copyOf(silences);
        }
    }

    /** The overview as of that day in the owner's zone; nothing where nothing is known. */
    public static Optional<MonthlyOverview> of(Known known, Books books, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        Map<String, String> names = known.parties().stream()
                .collect(Collectors.toMap(Party::id, party -> party.name().orElse(party.id()), (one, other) -> one));
        Map<String, List<Bar>> income = new LinkedHashMap<>();
        Share.of(books, now).forEach((currency, shares) -> income.put(currency, Bar.of(shares, names)));
        MonthlyOverview overview = new MonthlyOverview(
                income,
                names,
                Runway.of(books),
                known.silent().stream()
                        .distinct()
                        .flatMap(client -> Coverage.of(client, books, now).stream())
                        .sorted(Comparator.comparing(Coverage::percent).thenComparing(Coverage::client))
                        .toList(),
                sources(books, now),
                known.untouched().stream()
                        .sorted(Comparator.comparing(Untouched::last)
                                .thenComparing(one -> one.party().id()))
                        .toList(),
                Lesson.of(known.silences(), books, today));
        return Optional.of(overview).filter(one -> !one.empty());
    }

    private static OptionalInt sources(Books books, YearMonth now) {
        if (books.lastYear(now).isEmpty()) {
            return OptionalInt.empty();
        }
        int sources = (int) books.income(now.minusMonths(3), now.minusMonths(1)).stream()
                .filter(one -> one.amount().amount().signum() > 0)
                .map(Books.Income::client)
                .distinct()
                .count();
        return sources < ENOUGH_SOURCES ? OptionalInt.of(sources) : OptionalInt.empty();
    }

    private boolean empty() {
        return income.isEmpty() && runway.isEmpty() && untouched.isEmpty() && lessons.isEmpty();
    }

    /** How the client is called. */
    public String name(String client) {
        return names.getOrDefault(client, client);
    }
}
