package io.ghostnote.pass;

import io.ghostnote.calendar.CalendarTerms;
import io.ghostnote.client.AddressPattern;
import io.ghostnote.client.Client;
import io.ghostnote.ladder.InferredStage;
import io.ghostnote.ladder.Ledger;
import io.ghostnote.ladder.Matter;
import io.ghostnote.ladder.Ruling;
import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Standing;
import io.ghostnote.ladder.Step;
import io.ghostnote.mail.Address;
import io.ghostnote.note.AddressForm;
import io.ghostnote.thread.Conversation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that is configured about one client.
 *
 * @param stage the stage of the work where no engagement says another
 * @param people the contacts, where the client is more than one person
 */
public record Dossier(
        Client client,
        CalendarTerms calendar,
        Standing standing,
        AddressForm form,
        Optional<Stage> stage,
        List<Engagement> engagements,
        List<Person> people) {
    /** Calendar days, the statutory default in the EU and the UK (docs/ladder.md section 2). */
    private static final int USUAL_TERMS_DAYS = 30;

    public Dossier {
        engagements = List.copyOf(engagements);
        people = List.copyOf(people);
    }

    /**
     * One of several people at a client.
     *
     * @param addresses all of theirs
     */
    public record Person(List<AddressPattern> addresses) {
        public Person {
            addresses = List.copyOf(addresses);
        }

        private boolean at(Address address) {
            return addresses.stream().anyMatch(pattern -> pattern.matches(address));
        }

        private String name() {
            return addresses.get(0).toString();
        }
    }

    /**
     * Whose address of the client's side it is: all addresses of a contact are one person, all single addresses of the client's own are
     * the person it is named by, whose name is empty, and anybody else at its domain is somebody else.
     */
    String person(Address address) {
        return people.stream()
                .filter(person -> person.at(address))
                .findFirst()
                .map(Person::name)
                .orElseGet(() -> named(address) ? "" : address.baseKey());
    }

    private boolean named(Address address) {
        return client.patterns().stream().anyMatch(pattern -> !pattern.wholeDomain() && pattern.matches(address));
    }

    /** The engagement's id that the conversation is about: the first that matches, else the one that takes all, else empty. */
    String engagementOf(Conversation conversation) {
        return engagements.stream()
                .filter(engagement -> !engagement.takesAll())
                .filter(engagement -> engagement.matches(conversation))
                .findFirst()
                .or(() -> engagements.stream().filter(Engagement::takesAll).findFirst())
                .map(Engagement::id)
                .orElse("");
    }

    /** The engagement with that id. */
    public Optional<Engagement> engagement(String id) {
        return engagements.stream()
                .filter(engagement -> engagement.id().equals(id))
                .findFirst();
    }

    /** What is known of the work of an engagement. */
    Matter matter(
            String engagement,
            Stage stage,
            Optional<InferredStage> inferred,
            Map<Step, Integer> waits,
            Set<Step> unspoken) {
        Optional<Engagement> job = engagement(engagement);
        return new Matter(
                stage,
                standing.goal(),
                waits,
                job.map(Engagement::accounts)
                        .filter(ledger -> !ledger.equals(Ledger.NONE))
                        .orElseGet(() -> unwritten(inferred)),
                job.flatMap(Engagement::ended),
                unspoken);
    }

    /** An invoice that is known from the mail alone is due by the usual terms; nothing is written about it, but its time is known. */
    private Ledger unwritten(Optional<InferredStage> inferred) {
        return inferred.filter(told -> told.stage() == Stage.INVOICED)
                .map(told -> LocalDate.ofInstant(told.at(), calendar.zone()).plusDays(USUAL_TERMS_DAYS))
                .map(due -> new Ledger(List.of(new Ledger.Claim("", Optional.of(due))), 0))
                .orElse(Ledger.NONE);
    }

    /** What is configured about the client, with a pause of this engagement alone. */
    Standing standingIn(String engagement) {
        Optional<Engagement.Pause> pause = engagement(engagement).flatMap(Engagement::paused);
        return pause.isEmpty() || standing.paused()
                ? standing
                : new Standing(
                        standing.goal(),
                        standing.priority(),
                        true,
                        pause.flatMap(Engagement.Pause::until),
                        standing.dispute());
    }

    /**
     * The freelancer's decisions about an engagement. One about a name that is no longer configured, or from before there were any
     * engagements, counts for all: better silent about too much than written to against what was said.
     */
    List<Ruling> rulings(String engagement, List<Ruling> all) {
        return all.stream()
                .filter(ruling -> ruling.client().equals(client.id()))
                .filter(ruling -> ruling.engagement().equals(engagement)
                        || engagement(ruling.engagement()).isEmpty())
                .toList();
    }

    /** The stage that is configured for the engagement: then nothing is inferred from its letters. */
    public Optional<Stage> configuredStage(String engagement) {
        return engagement(engagement).flatMap(Engagement::stage).or(() -> stage);
    }

    /** The stage that decides the ladder, unless the letters tell another where none is configured. */
    public Stage stageOf(String engagement) {
        return configuredStage(engagement).orElse(Stage.GENERAL);
    }
}
