package io.ghostnote.render;

import io.ghostnote.ladder.StepRecord;
import io.ghostnote.mail.Address;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.mail.SubjectLine;
import io.ghostnote.pass.View;
import io.ghostnote.thread.Conversation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A client's conversations, newest first, each letter and each note with what became of it in the order of time. */
final class Timeline {
    private final View view;
    private final ZoneId zone;
    private final Screen screen;
    private final Map<MessageId, StepRecord> notes = new HashMap<>();
    private final Set<MessageId> told = new HashSet<>();

    private record Entry(Instant at, String text) {}

    Timeline(View view, ZoneId zone, Screen screen) {
        this.view = view;
        this.zone = zone;
        this.screen = screen;
        view.overview().decisions().stream()
                .flatMap(decision -> decision.situation().records().stream())
                .forEach(record -> notes.put(record.id(), record));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<Conversation> newestFirst = new ArrayList<>(view.conversations());
        newestFirst.sort(Comparator.comparing(
                        (Conversation conversation) -> conversation.newest().sentAt())
                .reversed());
        for (Conversation conversation : newestFirst) {
            lines.add("");
            lines.add(screen.say(
                    "conversation",
                    "subject",
                    screen.tongue()
                            .words(conversation.letters().get(0).envelope().subject(), 60),
                    "id",
                    screen.words(conversation.id().value())));
            entries(conversation).forEach(entry -> lines.add("  " + entry.text()));
        }
        List<Entry> others = notes.values().stream()
                .filter(note -> !told.contains(note.id()))
                .map(this::note)
                .sorted(Comparator.comparing(Entry::at))
                .toList();
        if (!others.isEmpty()) {
            lines.add("");
            lines.add(screen.say("notes_elsewhere"));
            others.forEach(entry -> lines.add("  " + entry.text()));
        }
        return lines;
    }

    private List<Entry> entries(Conversation conversation) {
        List<Entry> entries = new ArrayList<>();
        Set<MessageId> ids = new HashSet<>();
        String subject =
                SubjectLine.base(conversation.letters().get(0).envelope().subject());
        for (Letter letter : conversation.letters()) {
            ids.add(letter.id());
            String own = SubjectLine.base(letter.envelope().subject());
            // A note that still lies in Drafts is told of as a note.
            if (!(view.voices().draft(letter) && notes.containsKey(letter.id()))) {
                entries.add(new Entry(letter.sentAt(), letter(letter, !own.equals(subject))));
            }
            subject = own;
        }
        for (StepRecord note : notes.values()) {
            if (ids.contains(note.basis()) && told.add(note.id())) {
                entries.add(note(note));
            }
        }
        entries.sort(Comparator.comparing(Entry::at));
        return entries;
    }

    private String letter(Letter letter, boolean newSubject) {
        String kind = kind(letter);
        String address = letter.envelope().from().stream()
                .findFirst()
                .map(Address::spec)
                .map(spec -> screen.tongue().words(spec, 60))
                .orElse("?");
        return screen.say(
                "letter" + (kind.isEmpty() ? "" : "_kind") + (newSubject ? "_subject" : ""),
                "time",
                screen.minute(letter.sentAt(), zone),
                "who",
                padded(screen.say("by_" + StatusWords.voice(letter, view.voices()))),
                "address",
                address,
                "kind",
                kind,
                "subject",
                screen.tongue().words(letter.envelope().subject(), 60));
    }

    private String kind(Letter letter) {
        boolean note = view.voices().note(letter.id());
        if (note) {
            return notes.values().stream()
                    .filter(record -> record.id().equals(letter.id())
                            || record.sentAs().filter(letter.id()::equals).isPresent())
                    .findFirst()
                    .map(record -> screen.say(
                            "kind_note",
                            "step",
                            screen.tongue().isolated(record.step().name())))
                    .orElse("");
        }
        return letter.kind() == Kind.HUMAN ? "" : screen.say("kind_" + StatusWords.kind(letter));
    }

    private Entry note(StepRecord record) {
        return new Entry(
                record.createdAt(),
                screen.say(
                        "note",
                        "time",
                        screen.minute(record.createdAt(), zone),
                        "step",
                        screen.tongue().isolated(record.step().name()),
                        "fate",
                        screen.say("fate_" + record.state().name().toLowerCase(Locale.ROOT))));
    }

    /** In English the addresses stand below each other. */
    private String padded(String who) {
        return screen.tongue().arabic() ? who : Plain.column(who, 9);
    }
}
