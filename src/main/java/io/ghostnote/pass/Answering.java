package io.ghostnote.pass;

import io.ghostnote.calendar.CalendarTerms;
import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.ladder.Episode;
import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Turn;
import io.ghostnote.ladder.WaitReader;
import io.ghostnote.ladder.Waits;
import io.ghostnote.rhythm.Pace;
import io.ghostnote.rhythm.Rhythm;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is normal for each client. How long their answers took is read from all their mail when that has changed, at the moment when
 * it is looked at anyway, and kept in the journal, so that neither a pass nor a start of the program reads a client's mail again. Kept
 * are the waits, a line each, and not the result: weights fade and open waits grow from day to day, and from the waits that is a
 * matter of microseconds. The result is held in memory for the day, in the client's zone, for which it is true.
 */
final class Answering {
    /** To be raised when the same mail would be read to other waits. */
    private static final int EDITION = 2;

    private final Roster roster;
    private final Journal journal;
    private final Function<Dossier, Correspondence> everything;
    private final Function<Dossier, WorkCalendar> calendars;
    private final Map<String, Today> today = new ConcurrentHashMap<>();
    private Set<String> changed = Set.of();
    private Map<String, Supplier<Measured>> atHand = Map.of();
    private boolean checked;
    private boolean looking;

    private record Today(LocalDate day, Waits waits, Map<String, Rhythm> byPerson) {}

    /**
     * @param everything all letters of a client; asked only for clients whose waits are not known
     */
    Answering(
            Roster roster,
            Journal journal,
            Function<Dossier, Correspondence> everything,
            Function<Dossier, WorkCalendar> calendars) {
        this.roster = roster;
        this.journal = journal;
        this.everything = everything;
        this.calendars = calendars;
    }

    /** The waits in these letters, which are all of the client's. What was held of the client before is forgotten. */
    Measured measure(Dossier dossier, Correspondence all) {
        today.remove(dossier.client().id());
        Waits waits = new WaitReader(all, calendars.apply(dossier)).read(all.conversations());
        return new Measured(terms(dossier), waits);
    }

    /** Clients whose waits were read by another configuration, or never; only once, for a configuration does not change on the way. */
    Collection<Dossier> outdated() {
        if (checked) {
            return List.of();
        }
        checked = true;
        Map<String, String> terms = journal.measured();
        return roster.clients().stream()
                .filter(dossier ->
                        !terms(dossier).equals(terms.get(dossier.client().id())))
                .toList();
    }

    /** What is normal on that day for whom the owner's last turn of the episode was written to. */
    Rhythm rhythm(Dossier dossier, Correspondence letters, Episode episode, Instant now) {
        List<Turn> turns = episode.turns();
        String person = turns.isEmpty()
                ? ""
                : letters.known(turns.get(turns.size() - 1).id())
                        .map(known -> letters.person(known.letter()))
                        .orElse("");
        WorkCalendar calendar = calendars.apply(dossier);
        Today known = today(dossier, now);
        return known.byPerson().computeIfAbsent(person, who -> known.waits().rhythm(who, now, calendar));
    }

    private Today today(Dossier dossier, Instant now) {
        String id = dossier.client().id();
        LocalDate day = LocalDate.ofInstant(now, dossier.calendar().zone());
        Today known = today.get(id);
        if (known == null || !known.day().equals(day)) {
            known = new Today(day, waits(dossier), new HashMap<>());
            today.put(id, known);
        }
        return known;
    }

    /** The client's waits as they count on that day. */
    Waits waits(Dossier dossier, Instant now) {
        return today(dossier, now).waits();
    }

    /** How long the client's last answers took, as of that day. */
    Pace pace(Dossier dossier, Instant now) {
        return waits(dossier, now).pace(now, calendars.apply(dossier));
    }

    /** What is normal on that day for the person that the client is named by; nothing of the waits is held after it. */
    Rhythm usual(Dossier dossier, Instant now) {
        Today known = today(dossier, now);
        Rhythm usual =
                known.byPerson().computeIfAbsent("", who -> known.waits().rhythm(who, now, calendars.apply(dossier)));
        today.remove(dossier.client().id());
        return usual;
    }

    /** From now on the kept waits of these clients do not count: their mail has changed, and nobody may settle it here. */
    void distrust(Set<String> clients) {
        changed = Set.copyOf(clients);
    }

    /**
     * The same for a look at all clients: the kept waits of all are read at once, and given up one by one. They count also where they were
     * read by other terms: to read all mail of all clients anew is the service's work, once, and not every look's.
     */
    void prepare(Set<String> distrusted) {
        distrust(distrusted);
        atHand = new ConcurrentHashMap<>(journal.answeringTimes());
        looking = true;
    }

    /** The kept ones, or read from all their mail where these are of other terms or of other mail. */
    private Waits waits(Dossier dossier) {
        String id = dossier.client().id();
        if (changed.contains(id)) {
            return measure(dossier, everything.apply(dossier)).waits();
        }
        return Optional.ofNullable(looking ? atHand.remove(id) : null)
                .map(Supplier::get)
                .or(() -> journal.measured(id))
                .filter(measured -> looking || measured.terms().equals(terms(dossier)))
                .map(Measured::waits)
                .orElseGet(() -> measure(dossier, everything.apply(dossier)).waits());
    }

    /** Everything configured that decides which turns there are, whose they are and how long they waited. */
    private String terms(Dossier dossier) {
        CalendarTerms calendar = dossier.calendar();
        List<String> terms = new ArrayList<>();
        terms.add("edition " + EDITION);
        terms.add(calendar.zone() + " " + calendar.country() + " " + calendar.region() + " " + calendar.hours() + " "
                + calendar.daysOff() + " " + calendar.observes());
        terms.add(calendar.weekend()
                .map(days -> sorted(new HashSet<Object>(days)))
                .toString());
        terms.add(sorted(new HashSet<Object>(roster.ownAddresses())));
        terms.add(sorted(new HashSet<Object>(dossier.client().patterns())));
        terms.add(dossier.people().toString());
        terms.add(stage(dossier, ""));
        for (Engagement job : dossier.engagements()) {
            terms.add(String.join(
                    " ",
                    job.id(),
                    stage(dossier, job.id()),
                    job.subjects().toString(),
                    job.addresses().toString()));
        }
        return UUID.nameUUIDFromBytes(String.join("\n", terms).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Where none is configured, what a letter brings decides whether it awaits something. */
    private static String stage(Dossier dossier, String engagement) {
        return dossier.configuredStage(engagement)
                .map(stage -> stage == Stage.GENERAL ? "general, as configured" : stage.key())
                .orElse(Stage.GENERAL.key());
    }

    /** In an order that does not depend on the run. */
    private static String sorted(Set<Object> values) {
        return values.stream().map(Object::toString).sorted().toList().toString();
    }
}
