package io.ghostnote.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The freelancer's look at the own side (docs/requirements.md G22 to G25, B10): for learning, never for a draft.
 *
 * @param lapses of the last twelve months, newest first, at most five
 * @param more how many there are besides
 * @param lateWithSilence in how many silences, over all clients and with this one, a delivery had been late before; 0 where none was now
 */
public record Review(List<Lapse> lapses, int more, int lateWithSilence) {
    /** Nine of ten answers among people who work together come within three business days (docs/statistics.md section 2). */
    static final long LATE_MINUTES = 3 * 480;

    private static final int MOST = 5;

    public Review {
        lapses = List.copyOf(lapses);
    }

    /**
     * What can be told of an engagement.
     *
     * @param earlier other silences, of all clients
     */
    static Review of(Optional<Job> job, Exchange exchange, List<Silence> earlier, Books books, LocalDate today) {
        LocalDate since = today.minusYears(1);
        List<Lapse> found = new ArrayList<>();
        exchange.answers().stream()
                .filter(answer -> answer.minutes() > LATE_MINUTES)
                .map(Lapse::late)
                .forEach(found::add);
        exchange.unanswered().stream().map(Lapse::unanswered).forEach(found::add);
        exchange.disputes().stream().map(Lapse::dispute).forEach(found::add);
        late(job, today).map(Lapse::late).forEach(found::add);
        List<Lapse> recent = found.stream()
                .filter(lapse -> lapse.day().isAfter(since))
                .sorted(Comparator.comparing(Lapse::day).reversed().thenComparing(Lapse::kind))
                .toList();
        int before = (int) earlier.stream()
                .filter(silence -> silence.afterLateDelivery(books))
                .count();
        boolean now = late(job, today).findAny().isPresent();
        return new Review(
                recent.stream().limit(MOST).toList(), Math.max(0, recent.size() - MOST), now ? before + 1 : 0);
    }

    private static Stream<Job.Milestone> late(Optional<Job> job, LocalDate today) {
        return job.stream().flatMap(one -> Silence.lateBefore(one, today));
    }
}
