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
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Four silent clients in two languages and what becomes of their notes, a pass at each turn. */
final class Fortnight {
    private static final String OWNER = "Sami Haddad <sami@haddad.example>";
    private static final Instant SUNDAY = at("2025-11-16T10:00 Asia/Riyadh");

    private record Turn(Instant at, Runnable happening) {}

    private final Wiring wiring;
    private final Journal journal;
    private final Interruption interruption;
    private final MemoryMailbox mailbox = new MemoryMailbox();
    private final List<Turn> turns = new ArrayList<>();
    private Pass pass;

    Fortnight(Wiring wiring, Journal journal, Interruption interruption) {
        this.wiring = wiring;
        this.journal = interruption.over(journal);
        this.interruption = interruption;
        this.pass = newPass();
        script();
    }

    /**
     * How it ended.
     *
     * @param drafts Message-IDs in Drafts
     * @param sent Message-IDs in Sent
     * @param trash Message-IDs in Trash
     * @param notes client, step, identifier and state of each note
     * @param told what the journal tells of each client, without the intents, of which an interrupted one is told again
     */
    record End(List<String> drafts, List<String> sent, List<String> trash, Set<String> notes, List<String> told) {
        /** The same for another store, whose secret gives other identifiers. */
        End withoutIdentifiers() {
            return new End(bare(drafts), bare(sent), bare(trash), new TreeSet<>(bare(notes)), told);
        }

        private static List<String> bare(Collection<String> texts) {
            return texts.stream().map(text -> text.replaceAll("<[^>]*>", "<>")).toList();
        }
    }

    /** Where the clients are configured. */
    static Path configuration(Path folder) throws IOException {
        return Files.writeString(folder.resolve("ghostnote.yaml"), """
                owner: { name: { en: Sami Haddad, ar: سامي حداد }, timezone: Asia/Riyadh, country: SA }
                accounts:
                  - id: work
                    addresses: [sami@haddad.example]
                    imap: { host: 127.0.0.1, port: 1, security: none, user: sami, password: { file: password } }
                clients:
                  - { id: answers, name: ليلى حسن, gender: f, addresses: [layla@noor.example], country: SA }
                  - { id: declines, name: Nora Price, addresses: [nora@price.example], country: SA }
                  - { id: sends, name: Omar Farid, addresses: [omar@farid.example], country: SA }
                  - { id: colleague, name: Paul Mark, addresses: [paul@mark.example], country: SA }
                drafts: { per-day: 10 }
                """);
    }

    private void script() {
        on(SUNDAY, () -> {
            write(
                    "answers",
                    "layla@noor.example",
                    "هوية متجر نور",
                    "",
                    "السلام عليكم ليلى، هل يناسبكم البدء في الأول من ديسمبر؟");
            write(
                    "declines",
                    "nora@price.example",
                    "Newsletter",
                    "",
                    "Hello Nora, shall I prepare the December issue?");
            write("sends", "omar@farid.example", "Annual report", "", "Hello Omar, may I use last year's figures?");
            write(
                    "colleague",
                    "paul@mark.example",
                    "Re: Fair stand",
                    "<a1@mark.example>",
                    "Hello Paul, which of the two stands do you prefer?");
            // Somebody unknown answers for him from another domain; that it is about him shows only when all is read.
            mailbox.deliver(
                    "INBOX",
                    letter(
                            "<a2@agency.example>",
                            "Ann Lee <ann@agency.example>",
                            "sami@haddad.example",
                            "Re: Fair stand",
                            SUNDAY.plus(Duration.ofHours(2)),
                            "<a1@mark.example>",
                            "",
                            "We take the one at the entrance."),
                    SUNDAY.plus(Duration.ofHours(2)));
            mailbox.deliver(
                    "Archive",
                    letter(
                            "<a1@mark.example>",
                            "Paul Mark <paul@mark.example>",
                            OWNER + ", ann@agency.example",
                            "Re: Fair stand",
                            SUNDAY.minus(Duration.ofHours(2)),
                            "",
                            "",
                            "Ann will tell you."),
                    SUNDAY.minus(Duration.ofHours(2)));
        });
        on(at("2025-11-23T12:00 Asia/Riyadh"), () -> {});
        on(
                at("2025-11-23T15:00 Asia/Riyadh"),
                () -> mailbox.deliver(
                        "INBOX",
                        letter(
                                "<l2@noor.example>",
                                "Layla <layla@noor.example>",
                                OWNER,
                                "Re: هوية متجر نور",
                                at("2025-11-23T15:00 Asia/Riyadh"),
                                "<answers@haddad.example>",
                                "",
                                "نعم، يناسبنا ذلك."),
                        at("2025-11-23T15:00 Asia/Riyadh")));
        on(at("2025-11-24T12:00 Asia/Riyadh"), () -> mailbox.move("Drafts", "Trash", "nora@price.example"));
        on(at("2025-11-24T13:00 Asia/Riyadh"), () -> mailbox.move("Drafts", "Sent", "omar@farid.example"));
        on(at("2025-12-04T12:00 Asia/Riyadh"), () -> {});
    }

    private void on(Instant when, Runnable happening) {
        turns.add(new Turn(when, happening));
    }

    private void write(String id, String to, String subject, String parent, String body) {
        mailbox.deliver(
                "Sent", letter("<" + id + "@haddad.example>", OWNER, to, subject, SUNDAY, parent, "", body), SUNDAY);
    }

    /** Plays it; what is interrupted is started anew at the same time, before anything else happens. */
    End play() {
        for (Turn turn : turns) {
            turn.happening().run();
            run(turn.at());
            if (interruption.takeHappened()) {
                run(turn.at());
            }
        }
        Set<String> notes = new TreeSet<>();
        List<String> told = new ArrayList<>();
        for (NoteEntry note : journal.notes()) {
            notes.add(note.record().client() + " " + note.record().step() + " "
                    + note.record().id() + " " + note.record().state());
        }
        for (String client : List.of("answers", "declines", "sends", "colleague")) {
            journal.events(client).stream()
                    .filter(event -> !event.code().equals("intended"))
                    .forEach(event -> told.add(client + " " + event.code()));
        }
        return new End(mailbox.ids("Drafts"), mailbox.ids("Sent"), mailbox.ids("Trash"), notes, told);
    }

    private void run(Instant now) {
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
