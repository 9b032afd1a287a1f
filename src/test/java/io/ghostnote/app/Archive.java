package io.ghostnote.app;

import io.ghostnote.ladder.DraftState;
import io.ghostnote.ladder.Step;
import io.ghostnote.ladder.StepRecord;
import io.ghostnote.mail.Address;
import io.ghostnote.mail.Ancestry;
import io.ghostnote.mail.Envelope;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.pass.Event;
import io.ghostnote.pass.FolderBatch;
import io.ghostnote.pass.FolderMark;
import io.ghostnote.pass.Journal;
import io.ghostnote.pass.NoteEntry;
import io.ghostnote.pass.Pass;
import io.ghostnote.pass.Place;
import io.ghostnote.pass.Role;
import io.ghostnote.pass.Sighting;
import io.ghostnote.signal.Gist;
import io.ghostnote.store.Mode;
import io.ghostnote.store.SqliteJournal;
import io.ghostnote.wording.Announcement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A store that is filled by hand, for commands that only look at it. The owner is Sami Haddad in Riyadh. */
final class Archive implements AutoCloseable {
    static final Address SAMI = new Address("Sami Haddad", "sami", "haddad.example");

    private final Path folder;
    private final SqliteJournal journal;
    private int letters;

    Archive(Path folder) {
        this.folder = folder;
        this.journal = SqliteJournal.open(folder.resolve("ghostnote.db"), Mode.READ_WRITE);
        journal.recordFirstSeen("work", Instant.parse("2025-01-01T00:00:00Z"));
    }

    Journal journal() {
        return journal;
    }

    /** What a letter says. */
    static Gist says(Kind kind, int asks, Announcement... announces) {
        return says(kind, asks, Optional.empty(), true, announces);
    }

    static Gist says(Kind kind, int asks, Optional<LocalDate> back, boolean genuine, Announcement... announces) {
        return new Gist(
                kind,
                Optional.empty(),
                back,
                List.of(),
                OptionalInt.of(asks),
                Set.of(announces),
                Optional.empty(),
                "en",
                OptionalInt.of(20),
                genuine);
    }

    /** A letter between the owner and that client; the first of them is {@code <1@test.example>}. */
    MessageId letter(
            String client, Address from, Address to, String at, String subject, Gist gist, MessageId... before) {
        letters++;
        MessageId id = new MessageId("<" + letters + "@test.example>");
        List<MessageId> parents = List.of(before);
        Letter letter = new Letter(
                id,
                Instant.parse(at),
                new Envelope(List.of(from), Optional.empty(), List.of(), List.of(to), List.of(), subject),
                new Ancestry(
                        parents,
                        parents.isEmpty() ? List.of() : List.of(parents.get(parents.size() - 1)),
                        Optional.empty()),
                gist.kind());
        Role role = from.equals(SAMI) ? Role.SENT : Role.INBOX;
        Place place = new Place("work", role == Role.SENT ? "Sent" : "INBOX", 1, letters);
        journal.record(new FolderBatch(
                "work",
                place.folder(),
                false,
                List.of(new Sighting(letter, place, role, false, false, false, Set.of(client))),
                List.of(),
                Map.of(),
                new FolderMark(place.folder(), role, 1, letters + 1, 1, letters, true)));
        journal.recordGists(Map.of(id, gist));
        return id;
    }

    /** A note about that letter, with what was logged of it. */
    void note(String client, MessageId basis, Step step, DraftState state, String at) {
        note(client, "", basis, step, state, at);
    }

    /** The same about an engagement. */
    void note(String client, String engagement, MessageId basis, Step step, DraftState state, String at) {
        letters++;
        MessageId id = new MessageId("<note" + letters + "@haddad.example>");
        Instant when = Instant.parse(at);
        NoteEntry note = new NoteEntry(
                new StepRecord(id, client, engagement, basis, step, state, when, Optional.empty()),
                basis,
                basis,
                "work",
                Optional.of(new Place("work", "Drafts", 1, letters)),
                Optional.of("00"));
        journal.write(note, new Event(when, client, engagement, "created", step + ": stored in Drafts"));
    }

    /** Settles what was put in, as a pass does. */
    void settle(String now) {
        new Wiring(configuration())
                .pass(journal, account -> {
                    throw new IllegalStateException("nothing is read");
                })
                .run(new Pass.Options(Instant.parse(now), true, false, Set.of(), Duration.ZERO, () -> false));
    }

    Path configuration() {
        return folder.resolve("ghostnote.yaml");
    }

    void configure(String yaml) {
        try {
            Files.writeString(configuration(), yaml);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        journal.close();
    }
}
