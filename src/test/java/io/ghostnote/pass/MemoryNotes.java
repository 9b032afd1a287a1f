package io.ghostnote.pass;

import io.ghostnote.ladder.Ruling;
import io.ghostnote.ladder.StepRecord;
import io.ghostnote.mail.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The notes, rulings and events of a {@link MemoryJournal}. */
final class MemoryNotes {
    private final Map<MessageId, NoteEntry> notes = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final Set<Ruling> rulings = new LinkedHashSet<>();

    List<NoteEntry> all() {
        Instant newest = notes.values().stream()
                .map(note -> note.record().createdAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return notes.values().stream()
                .filter(note -> note.record().state().open()
                        || !note.record().createdAt().isBefore(newest.minus(Duration.ofDays(731))))
                .sorted(Comparator.comparing(note -> note.record().createdAt()))
                .toList();
    }

    void write(NoteEntry note, Event event) {
        StepRecord r = note.record();
        StepRecord record = new StepRecord(
                r.id(),
                r.client(),
                r.engagement(),
                r.basis(),
                r.step(),
                r.state(),
                MemoryJournal.millis(r.createdAt()),
                r.sentAs());
        notes.put(r.id(), note.with(record));
        log(event);
    }

    List<Event> events(String client) {
        return events.stream()
                .filter(event -> event.client().equals(client))
                .sorted(Comparator.comparing(Event::at))
                .toList();
    }

    List<Ruling> rulings() {
        return rulings.stream().sorted(Comparator.comparing(Ruling::at)).toList();
    }

    void rule(Ruling ruling) {
        rulings.add(new Ruling(
                ruling.client(),
                ruling.engagement(),
                ruling.word(),
                ruling.about(),
                MemoryJournal.millis(ruling.at()),
                ruling.until().map(MemoryJournal::millis)));
    }

    void log(Event event) {
        events.add(new Event(
                MemoryJournal.millis(event.at()), event.client(), event.engagement(), event.code(), event.facts()));
    }
}
