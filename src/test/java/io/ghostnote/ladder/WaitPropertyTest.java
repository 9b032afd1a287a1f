package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.mail.MessageId;
import io.ghostnote.rhythm.Observation;
import io.ghostnote.wording.Announcement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for the waits of every correspondence (docs/statistics.md section 1), whatever clocks and senders say. */
class WaitPropertyTest {
    private static final WorkCalendar CALENDAR = Places.riyadh().build();
    private static final Instant START = Instant.parse("2025-11-02T06:00:00Z");
    /** Later than any letter. */
    private static final Instant AFTER_ALL = Instant.parse("2025-12-01T00:00:00Z");

    @Provide
    Arbitrary<List<Letters.Spec>> letters() {
        return Letters.some();
    }

    /** In the order of time, and no letter answers a later one. */
    @Provide
    Arbitrary<List<Letters.Spec>> inTime() {
        return Letters.some()
                .map(specs -> specs.stream()
                        .sorted(Comparator.comparingInt(Letters.Spec::hours))
                        .toList());
    }

    @Provide
    Arbitrary<Letters.Sort> absences() {
        return Arbitraries.of(Letters.Sort.AUTO_REPLY, Letters.Sort.COLLEAGUES_AUTO_REPLY);
    }

    private static Waits read(Mail mail) {
        return new WaitReader(mail, CALENDAR).read(mail.conversations());
    }

    private static double hours(Wait wait) {
        return wait.observation(AFTER_ALL, CALENDAR).map(Observation::hours).orElseThrow();
    }

    /** How long each turn waited, of those that were asked of the same person at the same time the shortest first. */
    private static Map<String, List<Double>> hours(Waits waits, Predicate<Wait> which) {
        Map<String, List<Double>> hours = new TreeMap<>();
        waits.all().stream()
                .filter(which)
                .forEach(wait -> hours.computeIfAbsent(wait.asked() + " " + wait.person(), turn -> new ArrayList<>())
                        .add(hours(wait)));
        hours.values().forEach(each -> each.sort(Comparator.naturalOrder()));
        return hours;
    }

    /** Of the turns that are there before and after. */
    private static void noneLonger(Map<String, List<Double>> before, Map<String, List<Double>> after) {
        after.forEach((turn, each) -> {
            List<Double> once = before.getOrDefault(turn, List.of());
            if (once.size() == each.size()) {
                for (int i = 0; i < each.size(); i++) {
                    assertThat(each.get(i)).as(turn).isLessThanOrEqualTo(once.get(i));
                }
            }
        });
    }

    @Property(tries = 500)
    void theOrderInWhichLettersAreFoundDoesNotMatter(
            @ForAll("letters") List<Letters.Spec> specs, @ForAll long seed, @ForAll @IntRange(max = 30) int days) {
        Mail mail = Letters.written(specs);
        Waits found = read(mail);
        Waits again = new WaitReader(mail, CALENDAR).read(mail.shuffled(seed));
        assertThat(again).isEqualTo(found);
        Instant now = START.plus(Duration.ofDays(days));
        assertThat(again.rhythm("", now, CALENDAR)).isEqualTo(found.rhythm("", now, CALENDAR));
        assertThat(again.cooling(now, CALENDAR)).isEqualTo(found.cooling(now, CALENDAR));
    }

    @Property(tries = 1000)
    void whatIsSaidOfEachIsPossible(@ForAll("letters") List<Letters.Spec> specs) {
        Mail mail = Letters.written(specs);
        boolean anybodyWrote = specs.stream().anyMatch(WaitPropertyTest::speaks);
        Waits waits = read(mail);
        assertThat(waits.all()).isSortedAccordingTo(Comparator.comparing(Wait::asked));
        for (Wait wait : waits.all()) {
            assertThat(wait.minutes()).isNotNegative();
            if (wait.end() == Wait.End.ANSWERED) {
                assertThat(anybodyWrote).isTrue();
            } else {
                assertThat(wait.words()).isEmpty();
            }
            if (wait.end() == Wait.End.OPEN) {
                assertThat(wait.minutes()).isZero();
            } else {
                assertThat(wait.still()).isEmpty();
            }
        }
    }

    private static boolean speaks(Letters.Spec spec) {
        return switch (spec.sort()) {
            case CLIENT, COLLEAGUE, STRANGER -> true;
            default -> false;
        };
    }

    @Property(tries = 1000)
    void whatIsNotYetAnsweredIsCensoredAndOnlyGrows(
            @ForAll("letters") List<Letters.Spec> specs,
            @ForAll @IntRange(max = 60_000) int minutes,
            @ForAll @IntRange(max = 10_000) int more) {
        Instant early = START.minus(Duration.ofDays(1)).plus(Duration.ofMinutes(minutes));
        Instant late = early.plus(Duration.ofMinutes(more));
        for (Wait wait : read(Letters.written(specs)).all()) {
            var before = wait.observation(early, CALENDAR);
            var after = wait.observation(late, CALENDAR);
            if (wait.end() != Wait.End.OPEN) {
                assertThat(after).isEqualTo(before).isPresent();
                continue;
            }
            assertThat(before.isPresent()).isEqualTo(wait.asked().isBefore(early));
            before.ifPresent(observation -> {
                assertThat(observation.answered()).isFalse();
                assertThat(observation.hours()).isBetween(0.0, CALENDAR.minutesBetween(wait.asked(), early) / 60.0);
                assertThat(after.orElseThrow().hours()).isGreaterThanOrEqualTo(observation.hours());
            });
        }
    }

    /** Read as of every day, the mail tells the same of what had ended by then: nothing depends on how it was split over passes. */
    @Property(tries = 1000)
    void whatHasEndedStaysAsItWas(@ForAll("inTime") List<Letters.Spec> specs, @ForAll @IntRange(max = 60) int until) {
        List<Letters.Spec> first =
                specs.stream().filter(spec -> spec.hours() <= until).toList();
        Waits whole = read(Letters.written(specs));
        for (Wait wait : read(Letters.written(first)).all()) {
            if (wait.end() != Wait.End.OPEN) {
                assertThat(whole.all()).contains(wait);
            }
        }
    }

    @Property(tries = 1000)
    void aNudgeNeverMakesAWaitLonger(
            @ForAll("letters") List<Letters.Spec> specs,
            @ForAll @IntRange(max = 4) int conversation,
            @ForAll @IntRange(max = 60) int hours) {
        Mail mail = Letters.written(specs);
        Waits before = read(mail);
        Letters.add(mail, new Letters.Spec(conversation, Letters.Sort.OWNER, hours, -1, Letters.Text.QUESTION));
        Instant at = START.plus(Duration.ofHours(7L * hours));
        Predicate<Wait> earlier = wait -> wait.asked().isBefore(at);
        noneLonger(hours(before, earlier), hours(read(mail), earlier));
    }

    @Property(tries = 1000)
    void anAbsenceNeverMakesAWaitLonger(
            @ForAll("letters") List<Letters.Spec> specs,
            @ForAll("absences") Letters.Sort who,
            @ForAll @IntRange(max = 4) int conversation,
            @ForAll @IntRange(max = 60) int hours,
            @ForAll @IntRange(max = 30) int back) {
        Mail mail = Letters.written(specs);
        Waits before = read(mail);
        MessageId notice = Letters.add(mail, new Letters.Spec(conversation, who, hours, -1, Letters.Text.UNREAD));
        if (back > 0) {
            // A day that has long been over too: some programs send last summer's notice.
            mail.says(notice, Says.awayUntil(LocalDate.of(2025, 11, back).toString()));
        }
        noneLonger(hours(before, wait -> true), hours(read(mail), wait -> true));
    }

    @Property(tries = 1000)
    void aPostponementNeverMakesAWaitLongerThanAnotherAnswer(
            @ForAll("letters") List<Letters.Spec> specs, @ForAll long seed) {
        Random days = new Random(seed);
        Mail stated = new Mail();
        Mail postponed = new Mail();
        write(specs, stated, (mail, id) -> mail.says(id, Says.score(0)));
        write(specs, postponed, (mail, id) -> {
            LocalDate until = LocalDate.of(2025, 11, 1 + days.nextInt(30));
            mail.says(id, Says.announcing(Announcement.POSTPONED, until.toString()));
        });
        noneLonger(hours(read(stated), wait -> true), hours(read(postponed), wait -> true));
    }

    private static void write(List<Letters.Spec> specs, Mail mail, BiConsumer<Mail, MessageId> answered) {
        for (Letters.Spec spec : specs) {
            MessageId id = Letters.add(mail, spec);
            if (speaks(spec)) {
                answered.accept(mail, id);
            }
        }
    }
}
