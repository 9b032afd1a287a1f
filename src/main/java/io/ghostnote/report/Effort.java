package io.ghostnote.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What was put into an engagement and what has come of it (docs/requirements.md G08).
 *
 * @param planned hours that were planned
 * @param spent hours put in; where they are not known, what both sides have written tells of the effort
 * @param accounts one for each currency
 */
public record Effort(
        Optional<BigDecimal> planned,
        Optional<BigDecimal> spent,
        List<Account> accounts,
        Exchange.Written own,
        Exchange.Written client) {
    public Effort {
        accounts = List.copyOf(accounts);
    }

    static Effort of(Optional<Job> job, Exchange exchange) {
        return new Effort(
                job.flatMap(Job::planned),
                job.flatMap(Job::spent),
                job.map(Account::of).orElse(List.of()),
                exchange.own(),
                exchange.client());
    }
}
