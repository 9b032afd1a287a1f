package io.ghostnote.pass;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.calendar.CalendarTerms;
import io.ghostnote.calendar.Observance;
import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.calendar.WorkCalendars;
import io.ghostnote.client.AddressPattern;
import io.ghostnote.client.Client;
import io.ghostnote.client.Directory;
import io.ghostnote.ladder.DraftWindow;
import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Standing;
import io.ghostnote.ladder.Waits;
import io.ghostnote.mail.Address;
import io.ghostnote.mail.Ancestry;
import io.ghostnote.mail.Envelope;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.note.AddressForm;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When a client's mail is read anew for their answering times, and when not. */
class AnsweringTest {
    private static final Instant NOW = Instant.parse("2025-11-09T11:00:00Z");
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final Address SAMI = new Address("Sami", "sami", "haddad.example");

    private final MemoryJournal journal = new MemoryJournal();
    private final List<String> read = new ArrayList<>();

    private static CalendarTerms calendar(DayOfWeek... weekend) {
        return new CalendarTerms(
                RIYADH,
                Optional.of("SA"),
                Optional.empty(),
                Optional.empty(),
                weekend.length == 0 ? Optional.empty() : Optional.of(Set.of(weekend)),
                List.of(),
                Observance.AUTO);
    }

    private static CalendarTerms calendar(CalendarTerms of, Optional<String> region, Observance observes) {
        return new CalendarTerms(of.zone(), of.country(), region, of.hours(), of.weekend(), of.daysOff(), observes);
    }

    private static Dossier dossier(CalendarTerms calendar, Stage stage, Dossier.Person... people) {
        return new Dossier(
                new Client(
                        "noor",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(
                                AddressPattern.parse("layla@noor.example"),
                                AddressPattern.parse("layla@home.example"),
                                AddressPattern.parse("omar@noor.example"),
                                AddressPattern.parse("*@noor.example"))),
                calendar,
                Standing.USUAL,
                new AddressForm(
                        Optional.empty(),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        AddressForm.Gender.UNKNOWN,
                        Optional.empty(),
                        AddressForm.Greeting.MIRROR,
                        AddressForm.Plurality.PLURAL,
                        AddressForm.Digits.AUTO),
                Optional.of(stage),
                List.of(),
                List.of(people));
    }

    private Answering answering(Dossier dossier) {
        Roster roster = new Roster(
                new Practice(
                        Map.of(),
                        Map.of(),
                        calendar(),
                        new DraftWindow(LocalTime.of(7, 0), LocalTime.of(18, 0), RIYADH, List.of()),
                        3,
                        Map.of(),
                        List.of()),
                List.of(),
                List.of(dossier));
        WorkCalendar working = WorkCalendars.of(dossier.calendar());
        return new Answering(
                roster,
                journal,
                one -> {
                    read.add(one.client().id());
                    return correspondence(one);
                },
                one -> working);
    }

    private static Correspondence correspondence(Dossier dossier, Sighting... sightings) {
        Directory directory =
                new Directory(List.of(SAMI.spec()), List.of(dossier.client()), domain -> domain.equals("home.example"));
        return new Correspondence(dossier, directory, List.of(sightings), Map.of(), Set.of());
    }

    private static Sighting sighting(String id, Address from, Address to, String at) {
        Letter letter = new Letter(
                new MessageId(id),
                Instant.parse(at),
                new Envelope(List.of(from), Optional.empty(), List.of(), List.of(to), List.of(), "Offer"),
                Ancestry.NONE,
                Kind.HUMAN);
        Role role = from.equals(SAMI) ? Role.SENT : Role.INBOX;
        return new Sighting(
                letter, new Place("work", role.name(), 1, id.hashCode()), role, false, false, false, Set.of("noor"));
    }

    @Test
    void whatIsKeptIsNotReadAgain() {
        Dossier noor = dossier(calendar(), Stage.GENERAL);
        Answering first = answering(noor);
        assertThat(first.outdated()).containsExactly(noor);
        journal.recordMeasured("noor", first.measure(noor, correspondence(noor)));
        assertThat(first.outdated()).as("only asked once").isEmpty();
        Answering next = answering(noor);
        assertThat(next.outdated()).isEmpty();
        next.waits(noor, NOW);
        next.waits(noor, NOW.plusSeconds(86_400));
        assertThat(read).isEmpty();
    }

    @Test
    void withoutAnythingKeptTheMailIsReadOnceADay() {
        Dossier noor = dossier(calendar(), Stage.GENERAL);
        Answering answering = answering(noor);
        answering.waits(noor, NOW);
        answering.waits(noor, NOW.plusSeconds(3600));
        assertThat(read).containsExactly("noor");
    }

    @Test
    void otherTermsAndChangedMailAreReadAnew() {
        Dossier noor = dossier(calendar(), Stage.GENERAL);
        journal.recordMeasured("noor", answering(noor).measure(noor, correspondence(noor)));
        Dossier elsewhere = dossier(calendar(DayOfWeek.SUNDAY), Stage.GENERAL);
        assertThat(answering(elsewhere).outdated()).containsExactly(elsewhere);
        assertThat(answering(dossier(calendar(), Stage.PROPOSAL)).outdated()).hasSize(1);
        CalendarTerms plain = calendar();
        for (CalendarTerms other : List.of(
                calendar(plain, Optional.of("01"), Observance.AUTO),
                calendar(plain, Optional.empty(), Observance.NO))) {
            assertThat(answering(dossier(other, Stage.GENERAL)).outdated()).hasSize(1);
        }
        answering(elsewhere).waits(elsewhere, NOW);
        assertThat(read).hasSize(1);
        Answering looking = answering(noor);
        looking.distrust(Set.of("noor"));
        looking.waits(noor, NOW);
        assertThat(read).hasSize(2);
    }

    @Test
    void aLookAtAllClientsReadsNoMailForOtherTermsButForChangedMail() {
        Dossier noor = dossier(calendar(), Stage.GENERAL);
        journal.recordMeasured("noor", answering(noor).measure(noor, correspondence(noor)));
        Dossier elsewhere = dossier(calendar(DayOfWeek.SUNDAY), Stage.GENERAL);
        Answering looking = answering(elsewhere);
        looking.prepare(Set.of());
        looking.waits(elsewhere, NOW);
        assertThat(read).isEmpty();
        Answering changed = answering(elsewhere);
        changed.prepare(Set.of("noor"));
        changed.waits(elsewhere, NOW);
        assertThat(read).hasSize(1);
    }

    @Test
    void theTermsAreTheSameInEveryRun() {
        Dossier one = dossier(calendar(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.FRIDAY), Stage.GENERAL);
        Dossier other = dossier(
                calendar(EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SUNDAY, DayOfWeek.SATURDAY)
                        .toArray(DayOfWeek[]::new)),
                Stage.GENERAL);
        assertThat(answering(one).measure(one, correspondence(one)).terms())
                .isEqualTo(
                        answering(other).measure(other, correspondence(other)).terms());
    }

    @Test
    void severalAddressesOfOnePersonAreOne() {
        Dossier noor = dossier(
                calendar(), Stage.GENERAL, new Dossier.Person(List.of(AddressPattern.parse("omar@noor.example"))));
        Waits waits = answering(noor)
                .measure(
                        noor,
                        correspondence(
                                noor,
                                sighting(
                                        "<a@h>",
                                        SAMI,
                                        new Address("", "layla", "noor.example"),
                                        "2025-11-02T08:00:00Z"),
                                sighting(
                                        "<b@h>",
                                        new Address("", "layla", "noor.example"),
                                        SAMI,
                                        "2025-11-02T09:00:00Z"),
                                sighting(
                                        "<c@h>",
                                        SAMI,
                                        new Address("", "layla", "home.example"),
                                        "2025-11-03T08:00:00Z"),
                                sighting(
                                        "<d@h>",
                                        new Address("", "layla", "home.example"),
                                        SAMI,
                                        "2025-11-03T09:00:00Z"),
                                sighting(
                                        "<e@h>", SAMI, new Address("", "omar", "noor.example"), "2025-11-04T08:00:00Z"),
                                sighting(
                                        "<f@h>", new Address("", "omar", "noor.example"), SAMI, "2025-11-04T09:00:00Z"),
                                sighting(
                                        "<g@h>", SAMI, new Address("", "nora", "noor.example"), "2025-11-05T08:00:00Z"),
                                sighting(
                                        "<i@h>",
                                        new Address("", "nora", "noor.example"),
                                        SAMI,
                                        "2025-11-05T09:00:00Z")))
                .waits();
        assertThat(waits.all())
                .extracting(wait -> wait.person() + " " + wait.minutes())
                .containsExactly(" 60", " 60", "omar@noor.example 60", "nora@noor.example 60");
    }
}
