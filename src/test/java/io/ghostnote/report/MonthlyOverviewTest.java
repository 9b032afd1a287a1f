package io.ghostnote.report;

import static io.ghostnote.report.MoneyTest.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.ladder.Priority;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthlyOverviewTest {
    private static final LocalDate TODAY = LocalDate.parse("2025-12-01");
    private static final YearMonth NOW = YearMonth.from(TODAY);
    private static final Party NOOR = new Party("noor", Optional.of("Layla"), Priority.NORMAL);

    private static Books books(String expenses, String savings, String... income) {
        return new Books(
                ShareTest.books(income).income(),
                Optional.of(money(expenses)),
                Optional.of(money(savings)),
                List.of(),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({
        // over two months, November and December
        "100 SAR, 50 SAR, 100 SAR, 50, 1.0",
        "100 SAR, 49 SAR, 100 SAR, 50, 0.9",
        "100 SAR, 50 SAR, 199 SAR, 99, 100.0",
        "100 SAR, 50 SAR, 200 SAR, 100, ",
        "100 SAR, 50 SAR, 500 SAR, 250, ",
        "100 SAR, 50 EUR, 100 SAR, 50, "
    })
    void howFarTheMoneyReachesWithoutASilentClient(
            String expenses, String savings, String others, int percent, BigDecimal months) {
        Books books = books(expenses, savings, "noor, 2025-12, 77 SAR", "omar, 2025-11, " + others);
        assertThat(Coverage.of("noor", books, NOW))
                .contains(new Coverage("noor", percent, Optional.ofNullable(months)));
    }

    @Test
    void withoutExpensesOrIncomeInTheirCurrencyNothingIsSaid() {
        assertThat(Coverage.of("noor", ShareTest.books("noor, 2025-11, 10 SAR"), NOW))
                .isEmpty();
        assertThat(Coverage.of("noor", books("100 SAR", "1 SAR", "noor, 2025-11, 10 EUR"), NOW))
                .isEmpty();
        assertThat(Coverage.of("omar", books("100 SAR", "1 SAR", "noor, 2025-11, 10 SAR"), NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-02, ",
        "2025-09-01, 3",
        "2025-06-02, 3",
        "2025-06-01, 6",
        "2024-12-02, 6",
        "2024-12-01, 12",
        "2020-01-01, 12"
    })
    void whoWasNotWrittenToForLong(LocalDate last, Integer months) {
        assertThat(Untouched.of(NOOR, last, TODAY).map(Untouched::months)).isEqualTo(Optional.ofNullable(months));
    }

    @Test
    void theLargestSixAreNamedAndTheRestIsOne() {
        assertThat(bars(7)).hasSize(7).noneMatch(bar -> bar.name().isEmpty());
        List<Bar> eight = bars(8);
        assertThat(eight).hasSize(7);
        assertThat(eight.get(6)).isEqualTo(new Bar("", 25, Share.Level.USUAL));
    }

    private static List<Bar> bars(int clients) {
        String[] income = IntStream.range(0, clients)
                .mapToObj(i -> "c" + i + ", 2025-11, 10 SAR")
                .toArray(String[]::new);
        return overview(ShareTest.books(income)).orElseThrow().income().getOrDefault("SAR", List.of());
    }

    private static Optional<MonthlyOverview> overview(Books books) {
        return MonthlyOverview.of(
                new MonthlyOverview.Known(List.of(NOOR), List.of("noor"), List.of(), List.of()), books, TODAY);
    }

    @Test
    void fewerThanThreeSourcesAreTold() {
        assertThat(overview(ShareTest.books(
                                "a, 2025-09, 1 SAR", "b, 2025-10, 1 SAR", "c, 2025-08, 1 SAR", "d, 2025-12, 1 SAR"))
                        .orElseThrow()
                        .sources())
                .isEqualTo(OptionalInt.of(2));
        assertThat(overview(ShareTest.books("a, 2025-09, 1 SAR", "b, 2025-10, 1 SAR", "c, 2025-11, 1 SAR"))
                        .orElseThrow()
                        .sources())
                .isEmpty();
    }

    @Test
    void clientsAreCalledByTheirNames() {
        assertThat(overview(ShareTest.books("noor, 2025-09, 1 SAR"))
                        .orElseThrow()
                        .income())
                .containsEntry("SAR", List.of(new Bar("Layla", 100, Share.Level.HIGH)));
    }

    @Test
    void whereNothingIsKnownThereIsNone() {
        assertThat(overview(Books.EMPTY)).isEmpty();
    }
}
