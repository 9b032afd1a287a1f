package io.ghostnote.report;

import static io.ghostnote.report.Matters.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.ladder.Priority;
import io.ghostnote.mail.Address;
import io.ghostnote.rhythm.Cooling;
import io.ghostnote.rhythm.Observation;
import io.ghostnote.rhythm.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigestTest {
    private static Digest of(Line... lines) {
        return Digest.of(List.of(lines), List.of(), Senders.NONE, NOW);
    }

    @Test
    void withNothingToTellItIsEmpty() {
        assertThat(of().empty()).isTrue();
        assertThat(of(Matters.line(Matters.closed())).empty()).isTrue();
        assertThat(of(Matters.line(Matters.closed())).needsYou()).isFalse();
    }

    @Test
    void aClientWhoOwesIsToldButNeedsNothing() {
        Digest digest = of(Matters.line(Matters.watching()));
        assertThat(digest.empty()).isFalse();
        assertThat(digest.needsYou()).isFalse();
        assertThat(digest.matters()).containsOnlyKeys(Section.AHEAD);
    }

    @Test
    void aMailboxThatWasNotReadNeedsTheFreelancer() {
        Unread work = new Unread("work", Optional.of(NOW), "NO");
        Digest digest = Digest.of(List.of(), List.of(work), Senders.NONE, NOW);
        assertThat(digest.empty()).isFalse();
        assertThat(digest.needsYou()).isTrue();
    }

    @Test
    void anUnknownSenderNeedsTheFreelancer() {
        Party noor = new Party("noor", Optional.empty(), Priority.NORMAL);
        Senders senders =
                new Senders(List.of(), List.of(new Senders.Stranger(noor, new Address("", "x", "elsewhere.example"))));
        Digest digest = Digest.of(List.of(), List.of(), senders, NOW);
        assertThat(digest.empty()).isFalse();
        assertThat(digest.needsYou()).isTrue();
    }

    @Test
    void sectionsStandInTheirOrderAndPreferredClientsFirst() {
        Digest digest = of(
                Matters.line("a", Priority.LOW, Matters.watching(), Pace.UNKNOWN),
                Matters.line("b", Priority.NORMAL, Matters.watching(), Pace.UNKNOWN),
                Matters.line("c", Priority.HIGH, Matters.watching(), Pace.UNKNOWN),
                Matters.line("d", Priority.LOW, Matters.owed(), Pace.UNKNOWN),
                Matters.line("e", Priority.LOW, Matters.asking(), Pace.UNKNOWN));
        assertThat(digest.matters().keySet()).containsExactly(Section.DECIDE, Section.REPLY, Section.AHEAD);
        assertThat(digest.matters().getOrDefault(Section.AHEAD, List.of()))
                .extracting(line -> line.party().id())
                .containsExactly("c", "b", "a");
    }

    @Test
    void whatComesSoonerStandsBeforeWhatIsHeld() {
        Digest digest = of(
                Matters.line("a", Priority.NORMAL, Matters.held(), Pace.UNKNOWN),
                Matters.line("b", Priority.NORMAL, Matters.watching(), Pace.UNKNOWN));
        assertThat(digest.matters().getOrDefault(Section.AHEAD, List.of()))
                .extracting(Line::next)
                .containsExactly(Next.ON, Next.HELD);
    }

    @Test
    void aCoolingClientIsNamedOnceHoweverManyTheMatters() {
        Line one = Matters.line("maya", Priority.NORMAL, Matters.watching(), slowing(NOW));
        Line other = Matters.line("maya", Priority.NORMAL, Matters.closed(), slowing(NOW));
        assertThat(of(one, other).slower()).hasSize(1);
    }

    @Test
    void whoWasLastInTouchLongAgoIsNoLongerCooling() {
        Instant old = NOW.minus(Duration.ofDays(91));
        assertThat(of(Matters.line("maya", Priority.NORMAL, Matters.closed(), slowing(old)))
                        .empty())
                .isTrue();
    }

    /** Eight answers, each twice as slow as the one before; the last was asked for a day before that instant. */
    private static Pace slowing(Instant end) {
        Pace pace = Pace.of(IntStream.range(0, 8)
                .mapToObj(i ->
                        new Observation(end.minus(Duration.ofDays(8L - i)), Math.pow(2, i), true, OptionalInt.empty()))
                .toList());
        assertThat(pace.cooling().level()).isEqualTo(Cooling.Level.SLOWER);
        return pace;
    }
}
