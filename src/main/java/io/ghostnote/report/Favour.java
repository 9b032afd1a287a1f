package io.ghostnote.report;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Facts that speak for the freelancer (docs/requirements.md B16, B17). What does not is left to the {@link Review}.
 *
 * @param onTime deliveries to the client that came by their day
 * @param delivered all whose day of delivery is known; 0 where less than half were on time
 * @param answering middle of the own answering time of the last twelve months, where it is at most a business day, in business minutes
 * @param since the oldest trace of the work together
 * @param years whole years since then; 0 where it is less than one
 * @param strengths as the freelancer has named them
 */
public record Favour(
        int onTime,
        int delivered,
        OptionalLong answering,
        Optional<LocalDate> since,
        int years,
        List<String> strengths) {
    private static final long PROMPT_MINUTES = 480;

    public Favour {
        strengths = List.copyOf(strengths);
    }

    /**
     * Of one client.
     *
     * @param exchange the letters of the engagement
     * @param first the oldest letter of the client's, of whatever engagement
     */
    static Favour of(String client, Books books, Exchange exchange, Optional<LocalDate> first, LocalDate today) {
        List<Job> jobs =
                books.jobs().stream().filter(job -> job.client().equals(client)).toList();
        List<Job.Milestone> done = jobs.stream()
                .map(Job::milestones)
                .flatMap(Collection::stream)
                .filter(milestone -> milestone.delivered().isPresent())
                .toList();
        int onTime = (int) done.stream().filter(Job.Milestone::onTime).count();
        Optional<LocalDate> since = Stream.concat(first.stream(), jobs.stream().flatMap(job -> job.agreed().stream()))
                .filter(day -> !day.isAfter(today))
                .min(LocalDate::compareTo);
        boolean mostly = onTime * 2 >= done.size();
        OptionalLong median = exchange.median(today.minusYears(1));
        return new Favour(
                mostly ? onTime : 0,
                mostly ? done.size() : 0,
                median.isPresent() && median.getAsLong() <= PROMPT_MINUTES ? median : OptionalLong.empty(),
                since,
                since.map(day -> Period.between(day, today).getYears()).orElse(0),
                books.strengths());
    }

    /** True where nothing is known that could be said. */
    public boolean empty() {
        return delivered == 0 && answering.isEmpty() && years == 0 && strengths.isEmpty();
    }
}
