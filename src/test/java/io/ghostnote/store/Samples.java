package io.ghostnote.store;

import io.ghostnote.mail.Address;
import io.ghostnote.mail.Ancestry;
import io.ghostnote.mail.Envelope;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.pass.Event;
import io.ghostnote.pass.FolderBatch;
import io.ghostnote.pass.FolderMark;
import io.ghostnote.pass.Place;
import io.ghostnote.pass.Role;
import io.ghostnote.pass.Sighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Letters by number: as many as wanted, of fifty clients, in conversations of ten. */
final class Samples {
    static final int CLIENTS = 50;

    private Samples() {}

    /** A batch of the letters from {@code from} up to but not {@code to}. */
    static FolderBatch batch(int from, int to) {
        List<Sighting> sightings = new ArrayList<>();
        for (int i = from; i < to; i++) {
            sightings.add(new Sighting(
                    letter(i),
                    new Place("work", "INBOX", 1, i + 1),
                    Role.INBOX,
                    false,
                    false,
                    false,
                    Set.of(client(i))));
        }
        FolderMark mark = new FolderMark("INBOX", Role.INBOX, 1, to, 1, to, false);
        return new FolderBatch("work", "INBOX", false, sightings, List.of(), Map.of(), mark);
    }

    static String client(int i) {
        return "client" + i % CLIENTS;
    }

    static Letter letter(int i) {
        Address client = new Address("Layla Hassan " + i % CLIENTS, "layla", client(i) + ".example");
        Address owner = new Address("Sami Haddad", "sami", "haddad.example");
        return new Letter(
                id(i),
                Instant.ofEpochSecond(1_600_000_000L + i * 60L),
                new Envelope(
                        List.of(client),
                        Optional.empty(),
                        List.of(),
                        List.of(owner),
                        List.of(),
                        "Re: عرض سعر تصميم الموقع رقم " + i / 10),
                new Ancestry(List.of(id(i - i % 10), id(i - 1)), List.of(id(i - 1)), Optional.empty()),
                Kind.HUMAN);
    }

    /** As scattered as real ones: their order in an index has nothing to do with that of arrival. */
    static MessageId id(int i) {
        String scattered = Long.toHexString(i * 0x9E3779B97F4A7C15L);
        return new MessageId("<" + scattered + ".CAF" + i + "@mail.client" + i % CLIENTS + ".example>");
    }

    static Event event(int i) {
        return new Event(Instant.ofEpochSecond(i), "noor", "", "created", "");
    }
}
