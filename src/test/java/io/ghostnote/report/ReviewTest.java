package io.ghostnote.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.ladder.DraftState;
import io.ghostnote.ladder.Step;
import io.ghostnote.ladder.StepRecord;
import io.ghostnote.mail.MessageId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static final LocalDate TODAY = LocalDate.parse("2025-12-01");

    private static Reference letter(String day) {
        return new Reference(LocalDate.parse(day), "Poster", new MessageId("<" + day + "@test.example>"));
    }

    private static Exchange exchange(List<Exchange.Answer> answers, List<Reference> unanswered) {
        return new Exchange(
                Exchange.Written.NOTHING,
                Exchange.Written.NOTHING,
                answers,
                unanswered,
                List.of(),
                List.of(),
                List.of());
    }

    private static Exchange.Answer answer(String day, long minutes) {
        return new Exchange.Answer(letter(day), letter("2025-01-01"), minutes);
    }

    static Job job(String client, Job.Milestone... milestones) {
        return new Job(
                client,
                "shop",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                List.of(milestones),
                List.of(),
                List.of(),
                Set.of());
    }

    static Job.Milestone milestone(String due, String delivered) {
        return new Job.Milestone("the logo", LocalDate.parse(due), Optional.of(LocalDate.parse(delivered)));
    }

    private static Books books(Job... jobs) {
        return new Books(List.of(), Optional.empty(), Optional.empty(), List.of(), List.of(jobs));
    }

    private static StepRecord note(String client, Step step, DraftState state, String at) {
        return new StepRecord(
                new MessageId("<" + step + client + "@test.example>"),
                client,
                "shop",
                new MessageId("<" + client + "@test.example>"),
                step,
                state,
                Instant.parse(at),
                Optional.empty());
    }

    @Test
    void threeBusinessDaysAreNotLate() {
        Exchange said = exchange(List.of(answer("2025-11-01", 1440), answer("2025-11-02", 1441)), List.of());
        assertThat(Review.of(Optional.empty(), said, List.of(), books(), TODAY).lapses())
                .extracting(Lapse::day)
                .containsExactly(LocalDate.parse("2025-11-02"));
    }

    @Test
    void theNewestFiveOfTheLastYearAreShownAndTheRestCounted() {
        List<Exchange.Answer> answers = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> answer("2025-10-0" + i, 5000))
                .toList();
        Review review = Review.of(
                Optional.of(job("noor", milestone("2024-10-01", "2024-11-30"))),
                exchange(answers, List.of(letter("2025-11-05"))),
                List.of(),
                books(),
                TODAY);
        assertThat(review.lapses()).hasSize(5);
        assertThat(review.lapses().get(0).kind()).isEqualTo(Lapse.Kind.UNANSWERED);
        assertThat(review.more()).isEqualTo(3);
    }

    @Test
    void silencesAfterALateDeliveryAreCountedOverAllClients() {
        Job late = job("noor", milestone("2025-09-01", "2025-09-04"));
        Books books = books(
                late,
                job("omar", milestone("2025-05-01", "2025-05-10")),
                job("anna", milestone("2025-05-01", "2025-05-01")),
                job("after", milestone("2025-05-01", "2025-08-10")));
        List<Silence> earlier = Silence.of(
                List.of(
                        note("omar", Step.S1, DraftState.SENT, "2025-06-01T08:00:00Z"),
                        note("omar", Step.C0, DraftState.SENT, "2025-07-01T08:00:00Z"),
                        note("anna", Step.S1, DraftState.SENT, "2025-06-01T08:00:00Z"),
                        note("after", Step.S1, DraftState.SENT, "2025-06-01T08:00:00Z"),
                        note("gone", Step.S1, DraftState.DECLINED, "2025-06-01T08:00:00Z")),
                ZoneOffset.UTC);
        assertThat(earlier).extracting(Silence::client).containsExactly("omar", "anna", "after");
        assertThat(earlier).extracting(Silence::closed).containsExactly(true, false, false);
        assertThat(Review.of(Optional.of(late), Exchange.NONE, earlier, books, TODAY)
                        .lateWithSilence())
                .isEqualTo(2);
        assertThat(Review.of(Optional.of(job("noor")), Exchange.NONE, earlier, books, TODAY)
                        .lateWithSilence())
                .isZero();
    }

    @Test
    void whatSpeaksForTheFreelancerIsToldAndTheRestIsNot() {
        Job one = job("noor", milestone("2025-09-01", "2025-09-01"), milestone("2025-09-01", "2025-09-02"));
        Exchange prompt = exchange(
                List.of(answer("2025-11-01", 60), answer("2025-11-02", 480), answer("2025-11-03", 5000)), List.of());
        Favour favour = Favour.of("noor", books(one), prompt, Optional.of(LocalDate.parse("2023-12-02")), TODAY);
        assertThat(favour.onTime()).isEqualTo(1);
        assertThat(favour.delivered()).isEqualTo(2);
        assertThat(favour.answering()).isEqualTo(OptionalLong.of(480));
        assertThat(favour.years()).isEqualTo(1);
        Job other = job("noor", milestone("2025-09-01", "2025-09-02"));
        Exchange slow = exchange(
                List.of(answer("2025-11-01", 481), answer("2025-11-02", 481), answer("2025-11-03", 481)), List.of());
        assertThat(Favour.of("noor", books(other), slow, Optional.of(LocalDate.parse("2024-12-02")), TODAY)
                        .empty())
                .isTrue();
    }

    @Test
    void twoAnswersMakeNoUsualTime() {
        assertThat(exchange(List.of(answer("2025-11-01", 60), answer("2025-11-02", 60)), List.of())
                        .median(LocalDate.MIN))
                .isEmpty();
    }
}
