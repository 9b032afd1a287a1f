package io.ghostnote.pass;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.ladder.Episode;
import io.ghostnote.ladder.Goal;
import io.ghostnote.ladder.GuardCode;
import io.ghostnote.ladder.Notice;
import io.ghostnote.ladder.Side;
import io.ghostnote.ladder.State;
import io.ghostnote.ladder.StepRecord;
import io.ghostnote.mail.Kind;
import io.ghostnote.report.Books;
import io.ghostnote.report.Card;
import io.ghostnote.report.Digest;
import io.ghostnote.report.MonthlyOverview;
import io.ghostnote.report.Silence;
import io.ghostnote.report.Untouched;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** All that a digest tells: the matters of all clients, the cards of those newly noticed, and once a month the overview (docs/digest.md). */
public final class Briefing {
    // Who owes for longer than that was noticed before; a digest may not have been made over a holiday.
    private static final int MOST_DAYS_BACK = 14;

    private final Desk desk;
    private final Journal journal;
    private final Books books;
    private final WorkCalendar calendar;

    /** @param calendar the owner's */
    public Briefing(Desk desk, Journal journal, Books books, WorkCalendar calendar) {
        this.desk = desk;
        this.journal = journal;
        this.books = books;
        this.calendar = calendar;
    }

    /**
     * The digest of that moment, nothing read or written for it.
     *
     * @param readings how the last reading of each account ended
     */
    public Digest of(Map<String, Optional<Journal.LastReading>> readings, Instant now) {
        List<Overview> clients = desk.look(now);
        List<NoteEntry> notes = journal.notes();
        Digest digest = Digests.of(clients, readings, noticed(clients, notes, now), now);
        return firstOfMonth(now) ? digest.with(overview(clients, notes, now)) : digest;
    }

    // ---- cards

    /** The cards of what was noticed since the last working morning, by client. */
    private Map<String, List<Card>> noticed(List<Overview> clients, List<NoteEntry> notes, Instant now) {
        Instant before = lastMorning(now);
        Cards cards = new Cards(books, calendar, notes);
        Map<String, List<Card>> found = new HashMap<>();
        for (Overview client : clients) {
            List<String> engagements = client.decisions().stream()
                    .filter(decision -> newly(decision, before, now))
                    .map(decision -> decision.episode().engagement())
                    .toList();
            if (!engagements.isEmpty()) {
                found.put(
                        client.dossier().client().id(),
                        cards.of(desk.look(client.dossier(), now), now).stream()
                                .filter(card -> engagements.contains(card.engagement()))
                                .toList());
            }
        }
        return found;
    }

    private static boolean newly(Decision decision, Instant before, Instant now) {
        OptionalLong over = Notice.minutesSince(decision.situation(), decision.verdict());
        return decision.verdict().state() == State.NOTICED
                && over.isPresent()
                && over.getAsLong() < decision.situation().calendar().minutesBetween(before, now);
    }

    /** The same time of the day on the owner's last working day before. */
    private Instant lastMorning(Instant now) {
        ZonedDateTime day = now.atZone(calendar.zone()).minusDays(1);
        for (int i = 1; i < MOST_DAYS_BACK && !calendar.isWorkingDay(day.toLocalDate()); i++) {
            day = day.minusDays(1);
        }
        return day.toInstant();
    }

    // ---- the month

    private boolean firstOfMonth(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, calendar.zone());
        return calendar.isWorkingDay(today)
                && today.withDayOfMonth(1).datesUntil(today).noneMatch(calendar::isWorkingDay);
    }

    private Optional<MonthlyOverview> overview(List<Overview> clients, List<NoteEntry> notes, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, calendar.zone());
        List<StepRecord> records = notes.stream().map(NoteEntry::record).toList();
        return MonthlyOverview.of(
                new MonthlyOverview.Known(
                        clients.stream()
                                .map(client -> Digests.party(client.dossier()))
                                .toList(),
                        clients.stream()
                                .filter(Briefing::silent)
                                .map(client -> client.dossier().client().id())
                                .toList(),
                        clients.stream()
                                .flatMap(client -> untouched(client, today).stream())
                                .toList(),
                        Silence.of(records, calendar.zone())),
                books,
                today);
    }

    private static boolean silent(Overview client) {
        return client.decisions().stream()
                .anyMatch(decision -> decision.verdict().side() == Side.CLIENT
                        && Notice.given(decision.situation(), decision.verdict()));
    }

    /** Nobody is named who is not to be written to, and nobody to whom nothing was ever written. */
    private Optional<Untouched> untouched(Overview client, LocalDate today) {
        LocalDate recent = today.minusMonths(Untouched.FEWEST_MONTHS);
        boolean left = client.dossier().standing().goal() == Goal.LET_GO
                || client.dossier().standing().paused()
                || client.dossier().standing().dispute()
                || client.decisions().stream()
                        .anyMatch(decision -> decision.verdict().guard().stream()
                                .anyMatch(guard ->
                                        guard == GuardCode.X01 || guard == GuardCode.X02 || guard == GuardCode.X07));
        boolean lately =
                client.decisions().stream().map(Decision::episode).anyMatch(episode -> wroteAfter(episode, recent));
        if (left || lately) {
            return Optional.empty();
        }
        return lastWritten(client.dossier())
                .flatMap(last -> Untouched.of(
                        Digests.party(client.dossier()), LocalDate.ofInstant(last, calendar.zone()), today));
    }

    /** What the open conversations tell spares the look at all others. */
    private boolean wroteAfter(Episode episode, LocalDate day) {
        Instant after = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        return episode.answered().filter(turn -> turn.at().isAfter(after)).isPresent()
                || (episode.answered().isEmpty()
                        && episode.turns().stream().anyMatch(turn -> turn.at().isAfter(after)));
    }

    private Optional<Instant> lastWritten(Dossier dossier) {
        return journal.sightingsOf(dossier.client().id()).stream()
                .filter(sighting -> sighting.role() == Role.SENT
                        && !sighting.draft()
                        && sighting.letter().kind() == Kind.HUMAN)
                .map(sighting -> sighting.letter().sentAt())
                .max(Instant::compareTo);
    }
}
