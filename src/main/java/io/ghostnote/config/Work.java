package io.ghostnote.config;

import io.ghostnote.report.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a job took and gave (docs/requirements.md, G08, G17, G22 and B24).
 *
 * @param plannedHours hours that were planned
 * @param spentHours hours put in so far
 * @param done items of finished work, for the closing invoice
 * @param ended the day the job was finished
 */
public record Work(
        Optional<BigDecimal> plannedHours,
        Optional<BigDecimal> spentHours,
        List<Cost> costs,
        Optional<Billing> billing,
        List<Milestone> milestones,
        List<Texts> done,
        List<String> tags,
        Optional<LocalDate> ended) {

    public Work {
        costs = List.copyOf(costs);
        milestones = List.copyOf(milestones);
        done = List.copyOf(done);
        tags = List.copyOf(tags);
    }

    /** Money spent for the job. */
    public record Cost(Money amount, Optional<String> title, Optional<LocalDate> date) {}

    /** What was promised for a day, and when it came. */
    public record Milestone(Texts title, LocalDate due, Optional<LocalDate> delivered) {}

    /** How the work is paid. */
    public enum Billing {
        FIXED,
        HOURLY,
        MILESTONE,
        RETAINER
    }
}
