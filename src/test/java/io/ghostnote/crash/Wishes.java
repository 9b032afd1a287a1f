package io.ghostnote.crash;

import static io.ghostnote.scenario.Letters.at;
import static io.ghostnote.scenario.Letters.letter;

import io.ghostnote.app.Wiring;
import io.ghostnote.pass.Journal;
import io.ghostnote.pass.MemoryMailbox;
import io.ghostnote.pass.NoteEntry;
import io.ghostnote.pass.Pass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A freelancer who puts messages of all sorts into command folders: moved, copied, a draft of ours, nobody's mail. */
final class Wishes {
    static final String ASKED = "<asked@haddad.example>";
    static final String BEFORE = "<before@noor.example>";
    static final String OFFER = "<offer@haddad.example>";
    static final String NEWSLETTER = "<news@shop.example>";
    static final String FILED = "<filed@mark.example>";

    private static final String OWNER = "Sami Haddad <sami@haddad.example>";
    private static final Instant SUNDAY = at("2025-11-16T10:00 Asia/Riyadh");
    private static final Instant DUE = at("2025-11-23T12:00 Asia/Riyadh");

    private final Wiring wiring;
    private final Journal journal;
    private final Interruption interruption;
    private final MemoryMailbox mailbox = new MemoryMailbox();
    private Pass pass;

    Wishes(Wiring wiring, Journal journal, Interruption interruption) {
        this.wiring = wiring;
        this.journal = interruption.over(journal);
        this.interruption = interruption;
        this.pass = newPass();
    }

    /**
     * How it ended.
     *
     * @param folders Message-IDs by folder
     * @param rulings client, word and message of each
     * @param notes client, step and state of each, and whether it lies where the journal has it
     * @param told what the journal tells of each client, without the intents, of which an interrupted one is told again
     */
    record End(TreeMap<String, List<String>> folders, List<String> rulings, Set<String> notes, List<String> told) {}

    static Path configuration(Path folder) throws IOException {
        return Files.writeString(folder.resolve("ghostnote.yaml"), """
            owner: { name: Sami Haddad, timezone: Asia/Riyadh, country: SA }
            accounts:
              - id: work
                addresses: [sami@haddad.example]
                imap: { host: 127.0.0.1, port: 1, security: none, user: sami, password: { file: password } }
            clients:
              - { id: noor, name: Layla, addresses: [layla@noor.example], country: SA }
              - { id: price, name: Nora Price, addresses: [nora@price.example], country: SA }
              - { id: mark, name: Paul Mark, addresses: [paul@mark.example], country: SA }
            drafts: { per-day: 10 }
            """);
    }

    /** Plays it; what is interrupted is started anew a second later, before anything else happens. */
    End play() {
        deliver("INBOX", BEFORE, "layla@noor.example", OWNER, "Shop", SUNDAY.minus(Duration.ofHours(1)));
        deliver("Sent", ASKED, OWNER, "layla@noor.example", "Shop", SUNDAY);
        deliver("Sent", OFFER, OWNER, "nora@price.example", "Offer", SUNDAY);
        deliver("Archive", FILED, "paul@mark.example", OWNER, "Fair", SUNDAY);
        deliver("INBOX", NEWSLETTER, "news@shop.example", OWNER, "Sale", SUNDAY);
        run(SUNDAY);
        run(DUE);
        mailbox.put("Sent", "Ghostnote/Snooze 1 week", ASKED, false);
        mailbox.put("INBOX", "Ghostnote/Close", BEFORE, true);
        mailbox.put("INBOX", "Ghostnote/Never", NEWSLETTER, false);
        mailbox.put("Archive", "Ghostnote/Pause", FILED, false);
        mailbox.ids("Drafts").stream()
                .filter(id -> journal.notes().stream()
                        .anyMatch(note -> note.record().client().equals("price")
                                && note.record().id().value().equals(id)))
                .toList()
                .forEach(id -> mailbox.put("Drafts", "Ghostnote/Pause", id, false));
        run(DUE.plus(Duration.ofMinutes(5)));
        run(DUE.plus(Duration.ofMinutes(10)));
        run(DUE.plus(Duration.ofMinutes(15)));
        return end();
    }

    private void deliver(String folder, String id, String from, String to, String subject, Instant when) {
        mailbox.deliver(
                folder, letter(id, from, to, subject, when, "", "", "Hello, which of the two do you prefer?"), when);
    }

    private End end() {
        TreeMap<String, List<String>> folders = new TreeMap<>();
        mailbox.names().forEach(name -> folders.put(name, mailbox.ids(name)));
        List<String> rulings = journal.rulings().stream()
                .map(ruling -> ruling.client() + " " + ruling.word() + " "
                        + ruling.about().map(Object::toString).orElse(""))
                .sorted()
                .toList();
        Set<String> notes = new TreeSet<>();
        for (NoteEntry note : journal.notes()) {
            boolean there = note.place()
                    .filter(place -> mailbox.headers(place.folder(), List.of(place.uid())).stream()
                            .anyMatch(raw -> raw.draft()
                                    && raw.header()
                                            .first("Message-ID")
                                            .filter(id -> id.contains(
                                                    note.record().id().value()))
                                            .isPresent()))
                    .isPresent();
            notes.add(note.record().client() + " " + note.record().step() + " "
                    + note.record().state() + (there ? " there" : " not there"));
        }
        List<String> told = new ArrayList<>();
        for (String client : List.of("noor", "price", "mark")) {
            journal.events(client).stream()
                    .filter(event -> !event.code().equals("intended"))
                    .forEach(event -> told.add(client + " " + event.code()));
        }
        if (!journal.wishes("work").isEmpty()) {
            told.add("open " + journal.wishes("work"));
        }
        return new End(folders, rulings, notes, told);
    }

    private void run(Instant now) {
        once(now);
        if (interruption.takeHappened()) {
            once(now.plusSeconds(1));
        }
    }

    private void once(Instant now) {
        try {
            pass.run(new Pass.Options(now, true, false, Set.of("work"), Duration.ZERO, () -> false));
        } catch (Interruption.Stopped stopped) {
            // A new process remembers nothing but what is in the store and on the server.
            pass = newPass();
        }
    }

    private Pass newPass() {
        return wiring.pass(journal, account -> interruption.over(mailbox));
    }
}
