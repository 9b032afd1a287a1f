package io.ghostnote.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an engagement brought and cost, in one currency (docs/requirements.md G08).
 *
 * @param invoiced nothing where no invoice is of that currency; so with the next two
 * @param open what is still to be paid
 * @param rate what was paid, less the costs, for an hour put in; only where all money is of one currency
 * @param rateWhenPaid the same once what is open has been paid
 */
public record Account(
        String currency,
        Optional<Money> invoiced,
        Optional<Money> paid,
        Optional<Money> open,
        Optional<Money> costs,
        Optional<Money> rate,
        Optional<Money> rateWhenPaid) {

    /** By currency; empty without invoices and costs. */
    static List<Account> of(Job job) {
        SortedMap<String, Money> invoiced =
                Money.sums(job.invoices().stream().map(Job.Invoice::amount).toList());
        SortedMap<String, Money> open =
                Money.sums(job.invoices().stream().map(Job.Invoice::open).toList());
        SortedMap<String, Money> costs = Money.sums(job.costs());
        SortedSet<String> currencies = new TreeSet<>(invoiced.keySet());
        currencies.addAll(costs.keySet());
        Optional<BigDecimal> hours =
                job.spent().filter(spent -> spent.signum() > 0).filter(spent -> currencies.size() == 1);
        List<Account> accounts = new ArrayList<>();
        for (String currency : currencies) {
            accounts.add(of(currency, sum(invoiced, currency), sum(open, currency), sum(costs, currency), hours));
        }
        return List.copyOf(accounts);
    }

    private static Account of(
            String currency,
            Optional<Money> invoiced,
            Optional<Money> open,
            Optional<Money> costs,
            Optional<BigDecimal> hours) {
        Optional<Money> paid = invoiced.map(all -> open.map(all::minus).orElse(all));
        Money spent = costs.orElse(new Money(BigDecimal.ZERO, currency));
        return new Account(
                currency,
                invoiced,
                paid,
                open,
                costs,
                hours.flatMap(h -> paid.filter(sum -> sum.amount().signum() > 0).map(sum -> rate(sum.minus(spent), h))),
                hours.flatMap(h -> open.filter(sum -> sum.amount().signum() > 0)
                        .flatMap(sum -> invoiced.map(all -> rate(all.minus(spent), h)))));
    }

    private static Optional<Money> sum(Map<String, Money> sums, String currency) {
        return Optional.ofNullable(sums.get(currency));
    }

    private static Money rate(Money sum, BigDecimal hours) {
        return new Money(sum.amount().divide(hours, 2, RoundingMode.HALF_UP), sum.currency());
    }
}
