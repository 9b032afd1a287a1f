package io.ghostnote.pass;

import io.ghostnote.ladder.DraftState;
import io.ghostnote.ladder.Step;
import io.ghostnote.ladder.StepRecord;
import io.ghostnote.mail.Address;
import io.ghostnote.mail.Ancestry;
import io.ghostnote.mail.Envelope;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.signal.Bill;
import io.ghostnote.signal.Gist;
import io.ghostnote.signal.MessageKind;
import io.ghostnote.wording.Announcement;
import io.ghostnote.wording.Carried;
import io.ghostnote.wording.Sum;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A journal on trial, and what is put into it. */
abstract class JournalTrial {
    static final Instant T0 = Instant.parse("2025-11-09T11:00:00.123Z");

    protected Journal journal;

    /** An empty journal. */
    protected abstract Journal create();

    /** The same journal, closed and opened anew where that means anything. */
    protected abstract Journal again(Journal open);

    @BeforeEach
    void open() {
        journal = create();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    void reopen() {
        journal = again(journal);
    }

    static Gist gist(Kind kind, Announcement... announces) {
        return new Gist(
                kind,
                Optional.of(MessageKind.Notice.ABSENCE),
                Optional.of(LocalDate.of(2025, 11, 24)),
                List.of("omar@noor.example"),
                OptionalInt.of(-2),
                Set.of(announces),
                Optional.of(LocalDate.of(2025, 12, 7)),
                "ar",
                OptionalInt.of(85),
                true,
                Optional.of(Carried.INVOICE),
                new Bill(
                        Set.of("INV31", "RE\u00072"),
                        Set.of(Sum.of("1250.50", Set.of("SAR")), Sum.of("-7", Set.of("USD", "CAD")))));
    }

    void record(String folder, Sighting... sightings) {
        journal.record(new FolderBatch("work", folder, false, Arrays.asList(sightings), List.of(), Map.of(), null));
    }

    void settleAll() {
        for (String client : journal.changedClients()) {
            journal.settle(client, Set.of());
        }
    }

    static Sighting sighting(Letter letter, String folder, long uid, String... clients) {
        Role role = switch (folder) {
            case "INBOX" -> Role.INBOX;
            case "Sent" -> Role.SENT;
            case "Drafts" -> Role.DRAFTS;
            default -> Role.WATCHED;
        };
        return new Sighting(letter, new Place("work", folder, 1, uid), role, false, false, false, Set.of(clients));
    }

    static Letter letter(String id) {
        Address owner = new Address("Sami", "sami", "haddad.example");
        Address client = new Address("Layla", "layla", "noor.example");
        return new Letter(
                new MessageId(id),
                T0,
                new Envelope(List.of(owner), Optional.empty(), List.of(), List.of(client), List.of(), "Offer"),
                Ancestry.NONE,
                Kind.HUMAN);
    }

    static NoteEntry note(String id, DraftState state, Instant at) {
        StepRecord record = new StepRecord(
                new MessageId(id), "noor", "", new MessageId("<basis@h>"), Step.S1, state, at, Optional.empty());
        return new NoteEntry(
                record,
                new MessageId("<thread@h>"),
                new MessageId("<parent@h>"),
                "work",
                Optional.empty(),
                Optional.empty());
    }

    static Event event(String client, Instant at) {
        return new Event(at, client, "", "X10", "held: out of office");
    }
}
