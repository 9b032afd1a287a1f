package io.ghostnote.report;

import static io.ghostnote.report.MoneyTest.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    private static final YearMonth NOW = YearMonth.of(2025, 12);

    static Books books(String... income) {
        return new Books(
                Arrays.stream(income)
                        .map(line -> line.split(", "))
                        .map(parts -> new Books.Income(parts[0], YearMonth.parse(parts[1]), money(parts[2])))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({"24.99, 25, USUAL", "25.00, 25, NOTABLE", "39.99, 40, NOTABLE", "40.00, 40, HIGH", "100.00, 100, HIGH"})
    void theLevelFollowsFromTheSumAndNotFromTheRoundedShare(String part, int percent, Share.Level level) {
        String rest = money("100.00 SAR").minus(money(part + " SAR")).amount() + " SAR";
        List<Share> shares = Share.of(books("noor, 2025-06, " + part + " SAR", "omar, 2025-07, " + rest), NOW)
                .getOrDefault("SAR", List.of());
        assertThat(shares)
                .filteredOn(share -> share.client().equals("noor"))
                .singleElement()
                .satisfies(share -> {
                    assertThat(share.percent()).isEqualTo(percent);
                    assertThat(share.level()).isEqualTo(level);
                });
    }

    @Test
    void twelveMonthsCountThisOneIncluded() {
        Map<String, List<Share>> shares = Share.of(
                books(
                        "old, 2024-12, 100 SAR",
                        "first, 2025-01, 10 SAR",
                        "last, 2025-12, 30 SAR",
                        "early, 2026-01, 100 SAR"),
                NOW);
        assertThat(shares.getOrDefault("SAR", List.of()))
                .extracting(Share::client, Share::percent)
                .containsExactly(tuple("last", 75), tuple("first", 25));
    }

    @Test
    void eachCurrencyIsAWholeOfItsOwn() {
        Dependence dependence = Dependence.of(
                "noor", books("noor, 2025-06, 10 EUR", "omar, 2025-06, 90 EUR", "noor, 2025-07, 5 SAR"), NOW);
        assertThat(dependence.mixed()).isTrue();
        assertThat(dependence.shares()).extracting(Share::percent).containsExactly(10, 100);
    }

    @Test
    void anInvoiceIsOverdueFromTheDayAfterItsDay() {
        LocalDate due = LocalDate.parse("2025-11-30");
        Job job = new Job(
                "noor",
                "shop",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(
                        new Job.Invoice("1", Optional.of(due), money("1 SAR"), money("1 SAR")),
                        new Job.Invoice("2", Optional.of(due.minusDays(9)), money("1 SAR"), money("0 SAR")),
                        new Job.Invoice("3", Optional.empty(), money("1 SAR"), money("1 SAR"))),
                Set.of());
        Books books = new Books(List.of(), Optional.empty(), Optional.empty(), List.of(), List.of(job));
        assertThat(books.overdue("noor", "shop", due)).isFalse();
        assertThat(books.overdue("noor", "shop", due.plusDays(1))).isTrue();
        assertThat(books.overdue("noor", "other", due.plusDays(1))).isFalse();
    }

    @Test
    void withoutIncomeThereIsNoShare() {
        assertThat(Share.of(Books.EMPTY, NOW)).isEmpty();
        assertThat(Share.of(books("noor, 2025-06, 0 SAR"), NOW)).isEmpty();
        assertThat(Dependence.of("noor", Books.EMPTY, NOW))
                .isEqualTo(new Dependence(List.of(), false, Optional.empty()));
    }
}
