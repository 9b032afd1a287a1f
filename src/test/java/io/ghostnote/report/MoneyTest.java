package io.ghostnote.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares, runway and accounts: what is added, and what never is. */
class MoneyTest {
    static Money money(String written) {
        String[] parts = written.split(" ");
        return new Money(new BigDecimal(parts[0]), parts[1]);
    }

    private static Books saved(String savings, String expenses) {
        return new Books(List.of(), Optional.of(money(expenses)), Optional.of(money(savings)), List.of(), List.of());
    }

    @Test
    void twoCurrenciesAreNeverAdded() {
        assertThat(Money.sums(List.of(money("1 SAR"), money("2 EUR"), money("0.50 SAR")))
                        .values())
                .extracting(Money::toString)
                .containsExactly("2 EUR", "1.50 SAR");
        assertThatThrownBy(() -> money("1 SAR").plus(money("1 EUR"))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0 SAR, 100 SAR, 0.0, LOW",
        "99.99 SAR, 100 SAR, 0.9, LOW",
        "100 SAR, 100 SAR, 1.0, THIN",
        "199.99 SAR, 100 SAR, 1.9, THIN",
        "200 SAR, 100 SAR, 2.0, ENOUGH"
    })
    void runwayIsCutAndNotRounded(String savings, String expenses, BigDecimal months, Runway.Level level) {
        assertThat(Runway.of(saved(savings, expenses))).contains(new Runway(months, level));
    }

    @Test
    void runwayIsNotKnownOverTwoCurrenciesOrWithoutExpenses() {
        assertThat(Runway.of(saved("100 EUR", "100 SAR"))).isEmpty();
        assertThat(Runway.of(saved("100 SAR", "0 SAR"))).isEmpty();
        assertThat(Runway.of(Books.EMPTY)).isEmpty();
    }

    @Test
    void anAccountTellsRatesByTheHour() {
        assertThat(Account.of(job("30 SAR", "10", invoice("100 SAR", "0 SAR"), invoice("50 SAR", "50 SAR"))))
                .singleElement()
                .satisfies(account -> {
                    assertThat(account.invoiced()).map(Money::toString).contains("150 SAR");
                    assertThat(account.paid()).map(Money::toString).contains("100 SAR");
                    assertThat(account.open()).map(Money::toString).contains("50 SAR");
                    assertThat(account.rate()).map(Money::toString).contains("7.00 SAR");
                    assertThat(account.rateWhenPaid()).map(Money::toString).contains("12.00 SAR");
                });
    }

    @Test
    void overTwoCurrenciesThereIsNoRate() {
        assertThat(Account.of(job("30 EUR", "10", invoice("100 SAR", "0 SAR"))))
                .hasSize(2)
                .allSatisfy(account -> assertThat(account.rate()).isEmpty());
    }

    @Test
    void withoutHoursThereIsNoRate() {
        assertThat(Account.of(job("30 SAR", "0", invoice("100 SAR", "0 SAR"))))
                .singleElement()
                .satisfies(account -> assertThat(account.rate()).isEmpty());
    }

    private static Job.Invoice invoice(String amount, String open) {
        return new Job.Invoice("1", Optional.empty(), money(amount), money(open));
    }

    private static Job job(String cost, String spent, Job.Invoice... invoices) {
        return new Job(
                "noor",
                "shop",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal(spent)),
                List.of(money(cost)),
                false,
                List.of(),
                List.of(),
                List.of(invoices),
                Set.of());
    }
}
