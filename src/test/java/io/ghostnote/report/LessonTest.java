package io.ghostnote.report;

import static io.ghostnote.report.MoneyTest.money;
import static io.ghostnote.report.ReviewTest.milestone;
import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.MessageId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonTest {
    private static final LocalDate TODAY = LocalDate.parse("2025-12-01");
    private static final Job.Milestone OPEN =
            new Job.Milestone("the shop", LocalDate.parse("2025-12-20"), Optional.empty());
    private static final Job.Milestone DONE = milestone("2025-05-01", "2025-05-01");
    private static final Job.Clause OTHER = new Job.Clause(Job.ClauseKind.OTHER, "", Optional.empty());

    private static Job job(
            String client, List<Job.Clause> clauses, Job.Milestone milestone, String amount, String open) {
        return new Job(
                client,
                "shop",
                "",
                Optional.empty(),
                Optional.of(BigDecimal.TEN),
                Optional.of(BigDecimal.TEN),
                List.of(),
                false,
                List.of(milestone),
                clauses,
                List.of(new Job.Invoice("1", Optional.of(LocalDate.parse("2025-11-30")), money(amount), money(open))),
                Set.of());
    }

    private static Silence closed(String client) {
        return new Silence(
                client, "shop", new MessageId("<" + client + "@test.example>"), LocalDate.parse("2025-07-01"), true);
    }

    private static List<Lesson> of(List<Silence> silences, Job... jobs) {
        return Lesson.of(
                silences,
                new Books(List.of(), Optional.empty(), Optional.empty(), List.of(), Arrays.asList(jobs)),
                TODAY);
    }

    @Test
    void everyMissingClauseThatAppliesIsNamed() {
        assertThat(of(List.of(closed("noor")), job("noor", List.of(OTHER), OPEN, "100 SAR", "100 SAR")))
                .extracting(Lesson::kind)
                .containsExactly(
                        Lesson.Kind.DEPOSIT,
                        Lesson.Kind.MILESTONES,
                        Lesson.Kind.PAUSE,
                        Lesson.Kind.TERMINATION,
                        Lesson.Kind.LATE_INTEREST);
        assertThat(of(List.of(closed("noor")), job("noor", List.of(OTHER), DONE, "100 SAR", "0 SAR")))
                .extracting(Lesson::kind)
                .containsExactly(Lesson.Kind.ACCEPTANCE);
    }

    @Test
    void ofAContractWhoseClausesAreNotWrittenDownNothingIsSaid() {
        assertThat(of(List.of(closed("noor")), job("noor", List.of(), OPEN, "100 SAR", "100 SAR")))
                .isEmpty();
    }

    @Test
    void aSilenceThatWasNotClosedTeachesNothing() {
        Silence open = new Silence("noor", "shop", new MessageId("<1@test.example>"), TODAY, false);
        assertThat(of(List.of(open), job("noor", List.of(OTHER), OPEN, "100 SAR", "100 SAR")))
                .isEmpty();
        assertThat(of(List.of(closed("gone")), job("noor", List.of(OTHER), OPEN, "100 SAR", "100 SAR")))
                .isEmpty();
    }

    @Test
    void repeatedCausesComeFirst() {
        List<Lesson> lessons = of(
                List.of(closed("noor"), closed("omar")),
                job("noor", List.of(OTHER), OPEN, "100 SAR", "100 SAR"),
                job("omar", List.of(OTHER), DONE, "100 SAR", "50 SAR"));
        assertThat(lessons).extracting(Lesson::kind).startsWith(Lesson.Kind.DEPOSIT, Lesson.Kind.LATE_INTEREST);
        assertThat(lessons).extracting(Lesson::count).containsExactly(2, 2, 1, 1, 1, 1);
        assertThat(lessons.get(0).clients()).containsExactly("noor", "omar");
    }

    @ParameterizedTest
    @CsvSource({"40, 50, false", "40, 50.01, true", "0, 50, false"})
    void aFixedPriceFarBeyondThePlanSuggestsAnother(String planned, String spent, boolean suggested) {
        Job job = new Job(
                "noor",
                "shop",
                "",
                Optional.empty(),
                Optional.of(new BigDecimal(planned)),
                Optional.of(new BigDecimal(spent)),
                List.of(),
                true,
                List.of(),
                List.of(),
                List.of(),
                Set.of());
        assertThat(of(List.of(closed("noor")), job))
                .extracting(Lesson::kind)
                .isEqualTo(suggested ? List.of(Lesson.Kind.HOURLY) : List.of());
    }

    @Test
    void workThatTwoClientsWantedMightBeAProduct() {
        assertThat(of(List.of(), tagged("noor", "shop"), tagged("noor", "logo"), tagged("omar", "shop")))
                .containsExactly(new Lesson(Lesson.Kind.PRODUCT, 2, List.of("noor", "omar"), "shop"));
    }

    private static Job tagged(String client, String tag) {
        return new Job(
                client,
                tag,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(),
                Set.of(tag));
    }
}
