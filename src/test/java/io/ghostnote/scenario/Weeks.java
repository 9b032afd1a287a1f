package io.ghostnote.scenario;

import static io.ghostnote.scenario.Letters.at;
import static io.ghostnote.scenario.Letters.letter;

import io.ghostnote.app.Simulation;
import io.ghostnote.note.Language;
import io.ghostnote.pass.Decision;
import io.ghostnote.pass.DraftEvent;
import io.ghostnote.pass.PassReport;
import io.ghostnote.render.PassText;
import io.ghostnote.render.Reasons;
import io.ghostnote.render.Screen;
import io.ghostnote.render.Tongue;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The main job over a few simulated weeks: six clients, Arabic and English, on a real IMAP server. Told by the demo, and asserted by tests on
 * every server.
 */
public final class Weeks {
    private static final Screen SCREEN = new Screen(new Tongue(Language.ENGLISH, Optional.of("SA")));
    private static final Reasons REASONS = new Reasons(new Tongue(Language.ENGLISH, Optional.of("SA")));
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final String OWNER = "Sami Haddad <sami@haddad.example>";
    private static final Instant START = at("2025-11-16T07:30 Asia/Riyadh");
    private static final Instant END = at("2025-12-31T18:00 Asia/Riyadh");

    /** A draft that waits and a night that passes are not worth telling. */
    private static final Set<String> ORDINARY = Set.of("X14", "X22");

    private final MailProgram mail;
    private final Consumer<String> told;
    private final List<String> events = new ArrayList<>();
    private final Map<Instant, List<Happening>> happenings = new TreeMap<>();
    private final Map<String, String> lastGuard = new HashMap<>();

    /**
     * @param told hears what happens, line by line
     */
    public Weeks(MailProgram mail, Consumer<String> told) {
        this.mail = mail;
        this.told = told;
    }

    private interface Happening {
        void happen(Instant now) throws MessagingException;
    }

    /** What happened: {@code CLIENT STEP event} for each event of a note, {@code CLIENT GUARD} whenever another guard decides. */
    public List<String> events() {
        return List.copyOf(events);
    }

    /** The configuration for a server on that port, written into the folder. */
    public static Path configuration(Path folder, int port, String user, String password) throws IOException {
        Path secret = folder.resolve("password");
        Files.writeString(secret, password + "\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        Path file = folder.resolve("ghostnote.yaml");
        Files.writeString(file, """
            owner: { name: { en: Sami Haddad, ar: سامي حداد }, timezone: Asia/Riyadh, country: SA }
            accounts:
              - id: work
                addresses: [sami@haddad.example]
                imap: { host: 127.0.0.1, port: %d, security: none, user: %s, password: { file: password } }
            store: { url: "jdbc:sqlite:%s" }
            clients:
              - { id: answered, name: James Carter, addresses: [james@carter.example], country: GB }
              - { id: holiday, name: Emma Stone, addresses: [emma@stone.example], country: GB }
              - { id: away, name: Lucas Martin, addresses: ["*@martin.example"], country: GB }
              - { id: silent, name: ليلى حسن, gender: f, addresses: [layla@noor.example], country: SA }
              - { id: late, name: Omar Farid, addresses: [omar@farid.example], country: SA }
              - { id: declined, name: Nora Price, addresses: [nora@price.example], country: GB }
            """.formatted(port, user, folder.resolve("ghostnote.db")));
        return file;
    }

    /** Plays the weeks, five passes a day: by night nothing would be drafted anyway. */
    public void play(Simulation simulation) throws MessagingException {
        mail.make("Drafts", "Sent", "Trash");
        script();
        for (Instant now = START; now.isBefore(END); now = next(now)) {
            for (Instant due : List.copyOf(happenings.keySet())) {
                if (!due.isAfter(now)) {
                    for (Happening happening : happenings.getOrDefault(due, List.of())) {
                        happening.happen(due);
                    }
                    happenings.remove(due);
                }
            }
            report(simulation.pass(now), now);
        }
    }

    private static Instant next(Instant now) {
        boolean evening = now.atZone(RIYADH).getHour() >= 19;
        return now.plus(evening ? Duration.ofHours(12) : Duration.ofHours(3));
    }

    private void script() {
        conversation(
                "answered",
                "james@carter.example",
                "Brochure",
                "2025-11-16T10:00 Asia/Riyadh",
                "Hello James, could you confirm the print run for the brochure?");
        on(
                "2025-11-18T13:00 Asia/Riyadh",
                "James answers",
                now -> mail.store(
                        "INBOX",
                        letter(
                                "<j2@carter.example>",
                                "James Carter <james@carter.example>",
                                OWNER,
                                "Re: Brochure",
                                now,
                                "<answered@haddad.example>",
                                "",
                                "Two thousand copies, please. Thank you!"),
                        now));

        conversation(
                "holiday",
                "emma@stone.example",
                "Website launch",
                "2025-12-18T20:00 Asia/Riyadh",
                "Hello Emma, which of the two launch dates would you prefer?");

        conversation(
                "away",
                "lucas@martin.example",
                "Logo files",
                "2025-11-17T12:00 Asia/Riyadh",
                "Hello Lucas, do you need the logo in other formats as well?");
        on(
                "2025-11-17T12:01 Asia/Riyadh",
                "Lucas's out-of-office notice arrives, outside the thread",
                now -> mail.store(
                        "INBOX",
                        letter(
                                "<ooo@martin.example>",
                                "Lucas Martin <lucas@martin.example>",
                                OWNER,
                                "Automatic reply: Logo files",
                                now,
                                "",
                                "Auto-Submitted: auto-replied\n",
                                "I am out of the office."),
                        now));

        conversation(
                "silent",
                "layla@noor.example",
                "هوية متجر نور",
                "2025-11-16T14:00 Asia/Riyadh",
                "السلام عليكم ليلى، هل يناسبكم البدء في الأول من ديسمبر؟");

        conversation(
                "late",
                "omar@farid.example",
                "Annual report",
                "2025-11-16T11:00 Asia/Riyadh",
                "Hello Omar, may I use last year's figures for the cover?");
        on(
                "2025-11-23T15:10 Asia/Riyadh",
                "Omar answers after all",
                now -> mail.store(
                        "INBOX",
                        letter(
                                "<o2@farid.example>",
                                "Omar Farid <omar@farid.example>",
                                OWNER,
                                "Re: Annual report",
                                now,
                                "<late@haddad.example>",
                                "",
                                "Yes, go ahead with last year's figures."),
                        now));

        conversation(
                "declined",
                "nora@price.example",
                "Newsletter",
                "2025-11-16T12:00 Asia/Riyadh",
                "Hello Nora, shall I prepare the December issue?");
    }

    private void conversation(String id, String address, String subject, String when, String body) {
        on(
                when,
                "Sami writes to " + address + ": «" + subject + "»",
                now -> mail.store(
                        "Sent",
                        letter("<" + id + "@haddad.example>", OWNER, address, subject, now, "", "", body),
                        now,
                        Flags.Flag.SEEN));
    }

    private void on(String when, String what, Happening happening) {
        happenings.computeIfAbsent(at(when), instant -> new ArrayList<>()).add(now -> {
            tell(now, what);
            happening.happen(now);
        });
    }

    private void report(PassReport report, Instant now) {
        for (DraftEvent event : report.drafts()) {
            events.add(event.client() + " " + event.step() + " " + event.what().key());
            tell(now, "ghostnote: " + PassText.line(event, SCREEN));
            if (event.what() == DraftEvent.What.CREATED) {
                react(event, now);
            }
        }
        for (Decision decision : report.decisions()) {
            String client = decision.episode().client();
            String guard = decision.verdict().guard().map(Enum::name).orElse("");
            if (!guard.equals(lastGuard.put(client, guard)) && !guard.isEmpty()) {
                events.add(client + " " + guard);
                if (ORDINARY.contains(guard)) {
                    continue;
                }
                tell(
                        now,
                        "ghostnote: " + client + " "
                                + decision.verdict().state().key() + " by " + guard + ": "
                                + REASONS.of(decision.verdict().reason()));
            }
        }
        report.accounts()
                .forEach(account -> account.error().ifPresent(error -> {
                    events.add("error " + error);
                    tell(now, "ghostnote: " + error);
                }));
    }

    /** What Sami does with a draft: deletes Nora's, leaves Omar's for later, sends the others a few hours after. */
    private void react(DraftEvent event, Instant now) {
        String id = event.messageId().value();
        switch (event.client()) {
            case "declined" ->
                later(now.plus(Duration.ofHours(3)), "Sami deletes the draft to Nora", due -> mail.delete(id));
            case "late" -> {
                // He has no time before Omar's answer comes.
            }
            default ->
                later(
                        now.plus(Duration.ofHours(3)),
                        "Sami sends the draft to " + event.client(),
                        due -> mail.send(id, "Sent", due));
        }
    }

    private void later(Instant when, String what, Happening happening) {
        happenings.computeIfAbsent(when, instant -> new ArrayList<>()).add(now -> {
            tell(now, what);
            happening.happen(now);
        });
    }

    private void tell(Instant now, String what) {
        told.accept(MINUTE.format(now.atZone(RIYADH)) + "  " + what);
    }
}
