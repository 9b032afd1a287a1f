package io.ghostnote.bench;

import io.ghostnote.app.Wiring;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/**
 * A store as the service leaves it after years: so many clients, their letters in conversations of three to ten, gists of the last 90
 * days, notes and measured waits. Filled directly, without a mail server; the same for the same sizes. Arguments: a new folder, how many
 * clients (2000), how many letters (300000).
 */
public final class StatusStore {
    /** When the store was last brought up to date. */
    static final Instant NOW = Instant.parse("2025-12-01T12:00:00Z");

    private static final Duration READ = Duration.ofDays(90);
    private static final int BATCH = 5_000;
    private static final List<String> SUBJECTS = List.of(
            "Website redesign",
            "عرض سعر تصميم الموقع",
            "Invoice for the second milestone",
            "متجر نور: صفحات المنتجات",
            "Shop brand");

    private final int clients;
    private final int letters;
    private final Random random = new Random(1);
    private final Map<Role, List<Sighting>> sightings = new HashMap<>();
    private final Map<Role, Integer> uids = new HashMap<>();
    private final Map<MessageId, Gist> gists = new HashMap<>();
    private final List<NoteEntry> notes = new ArrayList<>();
    private int made;

    private StatusStore(int clients, int letters) {
        this.clients = clients;
        this.letters = letters;
    }

    /** Builds it. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int clients = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
        int letters = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 300_000;
        new StatusStore(clients, letters).build(folder);
    }

    private void build(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path configuration = Files.writeString(folder.resolve("ghostnote.yaml"), configuration(folder));
        try (SqliteJournal journal = SqliteJournal.open(folder.resolve("ghostnote.db"), Mode.READ_WRITE)) {
            journal.recordFirstSeen("work", NOW.minus(Duration.ofDays(400)));
            for (int client = 0; client < clients; client++) {
                correspondence(client, (letters - made) / (clients - client));
                if (sightings.values().stream().mapToInt(List::size).sum() >= BATCH) {
                    flush(journal);
                }
            }
            flush(journal);
            for (NoteEntry note : notes) {
                journal.write(
                        note,
                        new Event(
                                note.record().createdAt(),
                                note.record().client(),
                                "",
                                "created",
                                "S1: stored in Drafts"));
            }
            journal.recordReading("work", NOW, null);
            // A pass over no account settles what has changed and measures the waits.
            new Wiring(configuration)
                    .pass(journal, account -> {
                        throw new IllegalStateException("no account is read");
                    })
                    .run(new Pass.Options(NOW, true, false, Set.of(), Duration.ZERO, () -> false));
        }
        System.out.println(made + " letters of " + clients + " clients, " + gists.size() + " left to read, "
                + Files.size(folder.resolve("ghostnote.db")) / 1_000_000 + " MB");
    }

    private String configuration(Path folder) {
        StringBuilder yaml = new StringBuilder("""
            owner: { name: Sami Haddad, timezone: Asia/Riyadh, country: SA }
            accounts:
              - id: work
                addresses: [sami@haddad.example]
                imap: { host: 127.0.0.1, port: 1, security: none, user: sami, password: { env: PASSWORD } }
            store: { url: "jdbc:sqlite:%s" }
            clients:
            """.formatted(folder.resolve("ghostnote.db")));
        for (int client = 0; client < clients; client++) {
            yaml.append("  - { id: client")
                    .append(client)
                    .append(", name: Layla Hassan ")
                    .append(client);
            yaml.append(", addresses: [layla@client").append(client).append(".example], country: ");
            yaml.append(List.of("SA", "AE", "EG", "DE", "US").get(client % 5)).append(" }\n");
        }
        return yaml.toString();
    }

    private void correspondence(int client, int count) {
        Instant at = NOW.minus(Duration.ofDays(730));
        Duration pace = Duration.ofDays(725).dividedBy(Math.max(1, count));
        int left = count;
        while (left > 0) {
            int length = Math.min(left, 3 + random.nextInt(8));
            conversation(client, at, pace, length, left == length);
            left -= length;
            at = at.plus(pace.multipliedBy(length));
        }
    }

    private void conversation(int client, Instant begin, Duration pace, int length, boolean last) {
        List<MessageId> before = new ArrayList<>();
        String subject = SUBJECTS.get(random.nextInt(SUBJECTS.size())) + " " + random.nextInt(100);
        boolean owner = random.nextInt(3) > 0;
        // Of the newest conversations two of five wait for the client, the others are closed by a word of thanks.
        boolean waits = last && client % 5 < 2;
        if (waits && owner != (length % 2 == 1)) {
            owner = !owner;
        }
        for (int i = 0; i < length; i++) {
            boolean end = i == length - 1;
            Instant at = begin.plus(pace.multipliedBy(i)).plus(Duration.ofMinutes(random.nextInt(600)));
            letter(client, at, owner, before, (i == 0 ? "" : "Re: ") + subject, end && !waits ? -2 : 3);
            if (end && waits && client % 10 == 0) {
                note(client, before.get(i), before.get(0), at.plus(Duration.ofDays(1)));
            }
            owner = !owner;
        }
    }

    private void letter(int client, Instant at, boolean owner, List<MessageId> before, String subject, int asks) {
        made++;
        MessageId id = new MessageId("<" + Long.toHexString(made * 0x9E3779B97F4A7C15L) + "." + made
                + (owner ? "@haddad.example>" : "@mail.example>"));
        Address layla = new Address("Layla Hassan " + client, "layla", "client" + client + ".example");
        Address sami = new Address("Sami Haddad", "sami", "haddad.example");
        Ancestry ancestry = before.isEmpty()
                ? new Ancestry(List.of(), List.of(), Optional.empty())
                : new Ancestry(List.copyOf(before), List.of(before.get(before.size() - 1)), Optional.empty());
        Letter letter = new Letter(
                id,
                at,
                new Envelope(
                        List.of(owner ? sami : layla),
                        Optional.empty(),
                        List.of(),
                        List.of(owner ? layla : sami),
                        List.of(),
                        subject),
                ancestry,
                Kind.HUMAN);
        before.add(id);
        Role role = owner ? Role.SENT : Role.INBOX;
        int uid = uids.merge(role, 1, Integer::sum);
        sightings
                .computeIfAbsent(role, any -> new ArrayList<>())
                .add(new Sighting(
                        letter,
                        new Place("work", folder(role), 1, uid),
                        role,
                        false,
                        false,
                        false,
                        Set.of("client" + client)));
        if (at.isAfter(NOW.minus(READ))) {
            gists.put(
                    id,
                    new Gist(
                            Kind.HUMAN,
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            OptionalInt.of(asks),
                            Set.of(),
                            Optional.empty(),
                            "en",
                            OptionalInt.of(40),
                            true));
        }
    }

    private void note(int client, MessageId basis, MessageId thread, Instant at) {
        MessageId id = new MessageId("<note" + client + "@haddad.example>");
        notes.add(new NoteEntry(
                new StepRecord(id, "client" + client, "", basis, Step.S1, DraftState.WAITING, at, Optional.empty()),
                thread,
                basis,
                "work",
                Optional.of(new Place("work", "Drafts", 1, client + 1)),
                Optional.of("00")));
    }

    private static String folder(Role role) {
        return role == Role.SENT ? "Sent" : "INBOX";
    }

    private void flush(Journal journal) {
        sightings.forEach((role, seen) -> {
            int next = uids.getOrDefault(role, 0) + 1;
            FolderMark mark = new FolderMark(folder(role), role, 1, next, 1, next - 1, true);
            journal.record(new FolderBatch("work", folder(role), false, seen, List.of(), Map.of(), mark));
        });
        sightings.clear();
        journal.recordGists(gists);
        gists.clear();
    }
}
