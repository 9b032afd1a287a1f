package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every correspondence. */
class ReaderPropertyTest {
    private static final Instant START = Instant.parse("2025-11-02T06:00:00Z");

    @Provide
    Arbitrary<List<Letters.Spec>> letters() {
        return Letters.some();
    }

    private static EpisodeReader reader(Mail mail) {
        return new EpisodeReader("noor", mail, Places.riyadh().build());
    }

    @Property(tries = 500)
    void theOrderInWhichLettersAreFoundDoesNotMatter(
            @ForAll("letters") List<Letters.Spec> specs, @ForAll long seed, @ForAll @IntRange(max = 60) int days) {
        Mail mail = Letters.written(specs);
        Map<String, Episode> read = reader(mail).read(mail.conversations());
        Map<String, Episode> again = reader(mail).read(mail.shuffled(seed));
        assertThat(again).isEqualTo(read);
        Instant now = START.plus(Duration.ofDays(days));
        Desk desk = new Desk();
        read.forEach((engagement, episode) -> assertThat(
                        Judge.judge(desk.situation(again.getOrDefault(engagement, episode)), now))
                .isEqualTo(Judge.judge(desk.situation(episode), now)));
    }

    @Property(tries = 1000)
    void theWorkingSetTellsTheSame(@ForAll("letters") List<Letters.Spec> specs) {
        Mail mail = Letters.written(specs);
        EpisodeReader reader = reader(mail);
        Set<MessageId> working = reader.workingSet(mail.conversations());
        assertThat(reader.read(mail.conversations(working))).isEqualTo(reader.read(mail.conversations()));
        assertThat(reader.workingSet(mail.conversations(working))).isEqualTo(working);
        assertThat(StageReader.read(mail.conversations(working), mail))
                .isEqualTo(StageReader.read(mail.conversations(), mail));
    }

    @Property(tries = 1000)
    void aWordOfTheClientOrAHoldNeverBringsTheNextStepForward(
            @ForAll("letters") List<Letters.Spec> specs, @ForAll("letters") List<Letters.Spec> more) {
        Mail mail = Letters.written(specs);
        Map<String, Episode> before = reader(mail).read(mail.conversations());
        for (Letters.Spec spec : more) {
            if (spec.sort() == Letters.Sort.CLIENT
                    || spec.sort() == Letters.Sort.COLLEAGUE
                    || spec.sort() == Letters.Sort.AUTO_REPLY
                    || spec.sort() == Letters.Sort.COLLEAGUES_AUTO_REPLY
                    || spec.sort() == Letters.Sort.INVITATION) {
                Letters.add(mail, spec);
            }
        }
        Map<String, Episode> after = reader(mail).read(mail.conversations());
        Desk desk = new Desk();
        before.forEach((engagement, episode) -> {
            Verdict first = Judge.judge(desk.situation(episode), START);
            Verdict second = Judge.judge(desk.situation(after.getOrDefault(engagement, episode)), START);
            if (first.basis().equals(second.basis()) && second.clock().isPresent()) {
                Optional<Instant> due = first.clock().map(Reckoning::dueAt);
                assertThat(due).isPresent();
                assertThat(second.clock().get().dueAt()).isAfterOrEqualTo(due.orElseThrow());
            }
        });
    }

    @Property(tries = 1000)
    void anEarlierNowNeverFindsMoreDue(
            @ForAll("letters") List<Letters.Spec> specs,
            @ForAll @IntRange(max = 90_000) int minutes,
            @ForAll @IntRange(max = 3_000) int back) {
        Mail mail = Letters.written(specs);
        Map<String, Episode> episodes = reader(mail).read(mail.conversations());
        Assume.that(!episodes.isEmpty());
        Desk desk = new Desk();
        Instant now = START.plus(Duration.ofMinutes(minutes));
        episodes.forEach((engagement, episode) -> {
            Optional<Reckoning> late = Judge.judge(desk.situation(episode), now).clock();
            Optional<Reckoning> early = Judge.judge(desk.situation(episode), now.minus(Duration.ofMinutes(back)))
                    .clock();
            assertThat(early.isPresent()).isEqualTo(late.isPresent());
            if (late.isPresent() && early.isPresent()) {
                assertThat(early.get().waitedMinutes())
                        .isLessThanOrEqualTo(late.get().waitedMinutes());
                assertThat(early.get().dueAt()).isEqualTo(late.get().dueAt());
                assertThat(late.get().due()).isEqualTo(!now.isBefore(late.get().dueAt()));
            }
        });
    }
}
