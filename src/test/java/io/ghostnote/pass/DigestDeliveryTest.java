package io.ghostnote.pass;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.calendar.CalendarTerms;
import io.ghostnote.calendar.DateRange;
import io.ghostnote.calendar.Observance;
import io.ghostnote.calendar.WorkCalendars;
import io.ghostnote.client.OwnerAddress;
import io.ghostnote.mail.Address;
import io.ghostnote.pass.DigestDelivery.Result;
import io.ghostnote.pass.DigestEntry.State;
import io.ghostnote.report.Digest;
import io.ghostnote.report.Senders;
import io.ghostnote.report.Unread;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which digest is delivered when, and that none is twice. */
class DigestDeliveryTest {
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final OwnerAddress OWNER = OwnerAddress.configured(new Address("", "sami", "haddad.example"));
    private static final CalendarTerms SAMI = new CalendarTerms(
            RIYADH,
            Optional.of("SA"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(new DateRange(LocalDate.parse("2025-11-25"), LocalDate.parse("2025-11-26"))),
            Observance.AUTO);

    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryPostbox postbox = new MemoryPostbox();
    private boolean something = true;

    private final DigestDelivery delivery = new DigestDelivery(
            new WorkingMornings(WorkCalendars.of(SAMI)),
            journal,
            this::digest,
            (digest, owner, id) -> new OwnerMail(
                    owner,
                    id,
                    ("Message-ID: " + id.value() + "\r\n\r\n" + digest.now() + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII)),
            OWNER,
            new PostboxWay("work", postbox));

    private Digest digest(Instant now) {
        List<Unread> unread = something ? List.of(new Unread("work", Optional.empty(), "")) : List.of();
        return Digest.of(List.of(), unread, Senders.NONE, now);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(RIYADH).toInstant();
    }

    private State attend(String local) {
        Result result = delivery.attend(at(local));
        assertThat(result).isInstanceOf(Result.Done.class);
        return ((Result.Done) result).entry().state();
    }

    private void nothingIsDue(String local) {
        assertThat(delivery.attend(at(local))).isEqualTo(new Result.NotDue());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-23T08:00, true, a Sunday in Riyadh",
        "2025-11-23T07:59, false, too early",
        "2025-11-23T23:59, true, after a long stop",
        "2025-11-24T00:01, false, what was missed yesterday is not made up",
        "2025-11-21T09:00, false, a Friday",
        "2025-11-22T09:00, false, a Saturday",
        "2025-11-25T09:00, false, away",
        "2025-11-27T09:00, true, back",
        "2025-09-23T09:00, false, the National Day"
    })
    void aDigestIsDueOnWorkingMornings(String now, boolean due, String why) {
        boolean done = delivery.attend(at(now)) instanceof Result.Done;
        assertThat(done).as(why).isEqualTo(due);
        assertThat(postbox.taken()).hasSize(due ? 1 : 0);
    }

    @Test
    void eachIsDeliveredOnceHoweverOftenAnybodyAsks() {
        assertThat(attend("2025-11-23T08:00")).isEqualTo(State.DELIVERED);
        nothingIsDue("2025-11-23T08:00");
        nothingIsDue("2025-11-23T20:00");
        assertThat(attend("2025-11-24T10:30")).isEqualTo(State.DELIVERED);
        nothingIsDue("2025-11-24T10:35");
        assertThat(postbox.taken()).extracting(OwnerMail::id).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aClockThatWasSetBackMakesNothingDueAgain() {
        attend("2025-11-24T10:00");
        nothingIsDue("2025-11-23T10:00");
        nothingIsDue("2025-11-24T08:00");
    }

    @Test
    void withNothingToTellThereIsNoMail() {
        something = false;
        assertThat(attend("2025-11-23T08:00")).isEqualTo(State.NOTHING);
        something = true;
        nothingIsDue("2025-11-23T09:00");
        assertThat(postbox.taken()).isEmpty();
        assertThat(attend("2025-11-24T08:00")).isEqualTo(State.DELIVERED);
    }

    @Test
    void whatPassesIsTriedAgainSoonUnderTheSameIdentifier() {
        postbox.next(new Postbox.Outcome.NotTaken(MailboxException.Failure.UNREACHABLE, "down"));
        assertThat(delivery.attend(at("2025-11-23T08:00"))).isInstanceOfSatisfying(Result.Failed.class, failed -> {
            assertThat(failed.why()).hasMessage("down");
        });
        DigestEntry postponed = journal.lastDigest().orElseThrow();
        assertThat(postponed.state()).isEqualTo(State.POSTPONED);
        assertThat(attend("2025-11-23T08:05")).isEqualTo(State.DELIVERED);
        assertThat(postbox.taken()).extracting(OwnerMail::id).containsExactly(postponed.id());
    }

    @Test
    void whatSomebodyHasToPutRightIsTriedAgainAfterAnHour() {
        postbox.next(new Postbox.Outcome.NotTaken(MailboxException.Failure.LOGIN, "password"));
        assertThat(delivery.attend(at("2025-11-23T08:00"))).isInstanceOf(Result.Failed.class);
        nothingIsDue("2025-11-23T08:05");
        nothingIsDue("2025-11-23T08:59");
        assertThat(attend("2025-11-23T09:00")).isEqualTo(State.DELIVERED);
    }

    @Test
    void whatMayHaveBeenSentIsNotSentAgain() {
        postbox.next(new Postbox.Outcome.Unknown("lost"));
        assertThat(attend("2025-11-23T08:00")).isEqualTo(State.UNKNOWN);
        nothingIsDue("2025-11-23T08:05");
        assertThat(postbox.taken()).hasSize(1);
    }

    @Test
    void whatWasLeftOpenYesterdayIsNotMadeUp() {
        Duration day = Duration.ofDays(1);
        DigestEntry old = new DigestEntry(
                at("2025-11-24T08:00").minus(day),
                new io.ghostnote.mail.MessageId("<old@haddad.example>"),
                "work",
                State.INTENDED,
                at("2025-11-24T08:00").minus(day));
        journal.write(old);
        assertThat(attend("2025-11-24T08:01")).isEqualTo(State.DELIVERED);
        assertThat(postbox.taken())
                .extracting(OwnerMail::id)
                .doesNotContain(old.id())
                .hasSize(1);
    }
}
