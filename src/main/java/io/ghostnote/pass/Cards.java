package io.ghostnote.pass;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.ladder.Episode;
import io.ghostnote.ladder.Notice;
import io.ghostnote.ladder.StepRecord;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.report.Books;
import io.ghostnote.report.Card;
import io.ghostnote.report.ExchangeReader;
import io.ghostnote.report.Line;
import io.ghostnote.report.Silence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From a client as the journal has it to the cards of what has gone quiet (docs/card.md). */
public final class Cards {
    private final Books books;
    private final WorkCalendar calendar;
    private final List<StepRecord> notes;

    /**
     * @param calendar the owner's
     * @param notes of all clients
     */
    public Cards(Books books, WorkCalendar calendar, List<NoteEntry> notes) {
        this.books = books;
        this.calendar = calendar;
        this.notes = notes.stream().map(NoteEntry::record).toList();
    }

    /** The cards of the client's matters from N0 on, and of those with an overdue invoice. */
    public List<Card> of(View view, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, calendar.zone());
        return view.overview().decisions().stream()
                .filter(decision -> Notice.given(decision.situation(), decision.verdict())
                        || books.overdue(
                                decision.episode().client(), decision.episode().engagement(), today))
                .map(decision -> card(view, decision, today))
                .toList();
    }

    private Card card(View view, Decision decision, LocalDate today) {
        Episode episode = decision.episode();
        ExchangeReader reader = new ExchangeReader(view.voices(), calendar);
        Optional<LocalDate> silent =
                Line.since(episode, decision.verdict()).map(at -> LocalDate.ofInstant(at, calendar.zone()));
        return Card.of(
                new Card.Quiet(
                        Digests.party(decision.dossier()),
                        episode.engagement(),
                        decision.stage(),
                        decision.inferred().isPresent(),
                        silent),
                new Card.Known(reader.read(view.conversations(), episode.engagement()), first(view), earlier(episode)),
                books,
                today);
    }

    /** What a person wrote, of either side. */
    private Optional<LocalDate> first(View view) {
        return view.conversations().stream()
                .flatMap(conversation -> conversation.letters().stream())
                .filter(letter -> letter.kind() == Kind.HUMAN && !view.voices().draft(letter))
                .map(Letter::sentAt)
                .min(Instant::compareTo)
                .map(at -> LocalDate.ofInstant(at, calendar.zone()));
    }

    /** All silences that notes tell of but this one. */
    private List<Silence> earlier(Episode episode) {
        Set<MessageId> own = Stream.concat(episode.turns().stream(), episode.answered().stream())
                .map(turn -> turn.id())
                .collect(Collectors.toSet());
        return Silence.of(notes, calendar.zone()).stream()
                .filter(silence -> !own.contains(silence.basis()))
                .toList();
    }
}
