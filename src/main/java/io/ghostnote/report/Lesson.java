package io.ghostnote.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What closed files have in common and another time might be arranged otherwise (docs/requirements.md G16, G17, B07, B20, B24).
 *
 * @param count how many closed silences show it; for {@link Kind#PRODUCT} how many clients
 * @param clients their ids, each once
 * @param tag the kind of work that {@link Kind#PRODUCT} is about, else empty
 */
public record Lesson(Kind kind, int count, List<String> clients, String tag) {
    private static final BigDecimal BEYOND_PLAN = new BigDecimal("1.25");
    private static final Comparator<Lesson> REPEATED_FIRST = Comparator.comparing(Lesson::count)
            .reversed()
            .thenComparing(Lesson::kind)
            .thenComparing(Lesson::tag);

    public Lesson {
        clients = List.copyOf(clients);
    }

    /** A cause. A clause is missed only where the contract's clauses are configured at all, and where it would have applied. */
    public enum Kind {
        DEPOSIT,
        MILESTONES,
        ACCEPTANCE,
        PAUSE,
        TERMINATION,
        LATE_INTEREST,
        /** Another way to be paid would have been fairer to both. */
        HOURLY,
        /** Something had been delivered late before. */
        LATE_DELIVERY,
        /** The same kind of work was wanted by several. */
        PRODUCT;

        private boolean shows(Silence silence, Job job, Books books, LocalDate today) {
            return switch (this) {
                case DEPOSIT -> job.lacks(Job.ClauseKind.DEPOSIT) && job.unpaid();
                case MILESTONES -> job.lacks(Job.ClauseKind.MILESTONES) && job.nothingPaid();
                case ACCEPTANCE -> job.lacks(Job.ClauseKind.ACCEPTANCE) && job.deliveredSome();
                case PAUSE -> job.lacks(Job.ClauseKind.PAUSE) && job.unfinished();
                case TERMINATION -> job.lacks(Job.ClauseKind.TERMINATION) && job.unfinished();
                case LATE_INTEREST ->
                    job.lacks(Job.ClauseKind.LATE_INTEREST)
                            && job.invoices().stream().anyMatch(invoice -> invoice.overdue(today));
                case HOURLY -> job.fixedPrice() && (beyondPlan(job) || (job.unpaid() && job.deliveredSome()));
                case LATE_DELIVERY -> silence.afterLateDelivery(books);
                case PRODUCT -> false;
            };
        }

        private static boolean beyondPlan(Job job) {
            return job.planned()
                    .flatMap(planned -> job.spent()
                            .filter(spent ->
                                    planned.signum() > 0 && spent.compareTo(planned.multiply(BEYOND_PLAN)) > 0))
                    .isPresent();
        }
    }

    /** The lessons of all silences that ended with a closing note, repeated causes first. */
    static List<Lesson> of(List<Silence> silences, Books books, LocalDate today) {
        Map<Kind, List<String>> found = new EnumMap<>(Kind.class);
        for (Silence silence : silences) {
            if (silence.closed()) {
                books.job(silence.client(), silence.engagement()).ifPresent(job -> {
                    for (Kind kind : Kind.values()) {
                        if (kind.shows(silence, job, books, today)) {
                            found.computeIfAbsent(kind, none -> new ArrayList<>())
                                    .add(silence.client());
                        }
                    }
                });
            }
        }
        List<Lesson> lessons = new ArrayList<>(products(books));
        found.forEach((kind, clients) -> lessons.add(
                new Lesson(kind, clients.size(), clients.stream().distinct().toList(), "")));
        return lessons.stream().sorted(REPEATED_FIRST).toList();
    }

    private static List<Lesson> products(Books books) {
        Map<String, TreeSet<String>> byTag = new TreeMap<>();
        books.jobs()
                .forEach(job -> job.tags()
                        .forEach(tag -> byTag.computeIfAbsent(tag, none -> new TreeSet<>())
                                .add(job.client())));
        return byTag.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new Lesson(
                        Kind.PRODUCT, entry.getValue().size(), List.copyOf(entry.getValue()), entry.getKey()))
                .toList();
    }
}
