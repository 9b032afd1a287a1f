package io.ghostnote.crash;

import static io.ghostnote.scenario.Letters.letter;

import io.ghostnote.pass.JournalException;
import io.ghostnote.scenario.MailProgram;
import io.ghostnote.store.Mode;
import io.ghostnote.store.SqliteJournal;
import io.ghostnote.testing.Dovecot;
import jakarta.mail.Flags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The running service killed with SIGKILL at random moments against a real Dovecot. In each round a mailbox of silent clients: killed
 * while their notes are written, then left alone until a pass has ended; then half of them answer, killed while those notes are
 * withdrawn, and left alone again. Prints one line of figures; ends with 1 when any note is there twice or missing, or
 * a digest twice.
 */
public final class KillRounds {
    private static final int CLIENTS = 8;
    private static final int KILLS_WHILE_WRITING = 3;
    private static final int KILLS_WHILE_REMOVING = 2;
    private static final int SHORTEST_MILLIS = 200;
    /** On a quick machine; see {@link #finish}. */
    private static final int LONGEST_MILLIS = 2_000;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Dovecot dovecot;
    private final Path folder;
    private final List<String> command;
    private final Random random;
    private int longestMillis = LONGEST_MILLIS;
    private int kills;
    private int killsMidway;
    private int notes;
    private int duplicates;
    private int losses;
    private int leftovers;
    private int digests;

    private KillRounds(Dovecot dovecot, Path folder, List<String> command, Random random) {
        this.dovecot = dovecot;
        this.folder = folder;
        this.command = command;
        this.random = random;
    }

    /** How many rounds, and the command that starts ghostnote. */
    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        List<String> command = Arrays.asList(args).subList(1, args.length);
        long seed = System.nanoTime();
        Path folder = Files.createTempDirectory("ghostnote-kill");
        boolean good;
        try (Dovecot dovecot = Dovecot.start()) {
            KillRounds all = new KillRounds(dovecot, folder, command, new Random(seed));
            for (int round = 1; round <= rounds; round++) {
                all.round("sami" + round);
                if (round % 10 == 0) {
                    System.err.println(all.figures(round));
                }
            }
            System.out.println(all.figures(rounds) + ", seed " + seed);
            good = all.duplicates == 0 && all.losses == 0 && all.leftovers == 0;
        }
        if (good) {
            remove(folder);
        } else {
            System.err.println("see " + folder);
        }
        System.exit(good ? 0 : 1);
    }

    private String figures(int rounds) {
        return "rounds " + rounds + ", kills " + kills + " (" + killsMidway
                + " with notes half written or removed), notes " + notes + ", duplicates " + duplicates + ", losses "
                + losses + ", not withdrawn " + leftovers + ", digests " + digests;
    }

    private void round(String user) throws Exception {
        Path place = Files.createDirectory(folder.resolve(user));
        Path configuration = configuration(place, user);
        try (MailProgram mail = new MailProgram(dovecot.port(), user, Dovecot.PASSWORD)) {
            Instant written = Instant.now().minus(Duration.ofDays(21));
            for (int client = 0; client < CLIENTS; client++) {
                mail.store("Sent", question(client, written), written, Flags.Flag.SEEN);
            }
            kill(configuration, KILLS_WHILE_WRITING, mail, CLIENTS, 0);
            finish(configuration, place);
            check(mail, 0);
            notes += CLIENTS;
            for (int client = 0; client < CLIENTS / 2; client++) {
                Instant now = Instant.now();
                mail.store("INBOX", answer(client, now), now);
            }
            kill(configuration, KILLS_WHILE_REMOVING, mail, CLIENTS, CLIENTS / 2);
            finish(configuration, place);
            check(mail, CLIENTS / 2);
            checkDigests(mail);
        }
        // Of a round that went wrong the traces stay.
        if (duplicates + losses + leftovers == 0) {
            remove(place);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void kill(Path configuration, int times, MailProgram mail, int most, int least) throws Exception {
        for (int i = 0; i < times; i++) {
            Path log = configuration.resolveSibling("log");
            long before = begun(log);
            Process service = start(configuration);
            boolean atWork = random.nextInt(4) > 0;
            while (atWork && begun(log) == before && service.isAlive()) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            // Most kills are to fall into the pass, some into the start.
            int millis = atWork
                    ? random.nextInt(longestMillis / 2)
                    : SHORTEST_MILLIS + random.nextInt(longestMillis - SHORTEST_MILLIS);
            if (service.waitFor(millis, TimeUnit.MILLISECONDS)) {
                throw new IOException("the service ended by itself with " + service.exitValue() + "; see " + log);
            }
            service.toHandle().destroyForcibly();
            service.waitFor();
            kills++;
            int there = mail.everything("Drafts").size();
            if (there > least && there < most) {
                killsMidway++;
            }
        }
    }

    /** How often the service has said that it begins its work. */
    private static long begun(Path log) throws IOException {
        if (!Files.exists(log)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("watching ")).count();
        }
    }

    /** Runs until a pass that began after this has ended, then stops it as systemd does. */
    private void finish(Path configuration, Path place) throws Exception {
        Instant began = Instant.now();
        Process service = start(configuration);
        long took;
        try {
            while (!passEnded(place.resolve("ghostnote.db"), began)) {
                if (Duration.between(began, Instant.now()).compareTo(PATIENCE) > 0
                        || service.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new IOException("no pass ended; see " + place.resolve("log"));
                }
            }
            took = Duration.between(began, Instant.now()).toMillis();
        } finally {
            service.toHandle().destroy();
            service.waitFor();
        }
        // A little longer than a start and a pass take on this machine, so that most kills fall into them.
        longestMillis = (int) Math.min(15_000, Math.max(LONGEST_MILLIS, took * 5 / 4));
    }

    private static boolean passEnded(Path store, Instant began) {
        try (SqliteJournal journal = SqliteJournal.open(store, Mode.READ_ONLY)) {
            return journal.lastRun().filter(last -> last.isAfter(began)).isPresent();
        } catch (JournalException notYet) {
            // It is made, or brought up to date, by the service that is just starting.
            return false;
        }
    }

    private Process start(Path configuration) throws IOException {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of("run", "--config", configuration.toString()));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        configuration.resolveSibling("log").toFile()))
                .start();
    }

    /** Each client's note once, except those of the first clients, who have answered. */
    private void check(MailProgram mail, int answered) throws Exception {
        List<String> to =
                mail.list("Drafts").stream().map(MailProgram.Draft::to).toList();
        for (int client = 0; client < CLIENTS; client++) {
            int copies = Collections.frequency(to, address(client));
            if (client < answered) {
                leftovers += copies;
            } else {
                duplicates += Math.max(0, copies - 1);
                losses += copies == 0 ? 1 : 0;
            }
        }
    }

    /** The digest of midnight has been due all the time; whatever was killed, it is there once. */
    private void checkDigests(MailProgram mail) throws Exception {
        List<String> found = mail.everything("INBOX").stream()
                .filter(id -> id.endsWith("@haddad.example>"))
                .toList();
        digests += found.size();
        duplicates += found.size() - Set.copyOf(found).size();
    }

    private static String address(int client) {
        return "client@company" + client + ".example";
    }

    private static String question(int client, Instant at) {
        boolean arabic = client % 2 == 0;
        return letter(
                "<q" + client + "@haddad.example>",
                "Sami Haddad <sami@haddad.example>",
                address(client),
                arabic ? "هوية المتجر" : "Annual report",
                at,
                "",
                "",
                arabic
                        ? "السلام عليكم، هل يناسبكم البدء في الأول من ديسمبر؟"
                        : "Hello, may I use last year's figures for the cover of the report?");
    }

    private static String answer(int client, Instant at) {
        return letter(
                "<a" + client + "@company" + client + ".example>",
                address(client),
                "Sami Haddad <sami@haddad.example>",
                "Re: " + client,
                at,
                "<q" + client + "@haddad.example>",
                "",
                "Yes, that is fine.");
    }

    /** No public holidays, and a weekend half a week away: the notes are due whenever this runs. */
    private Path configuration(Path place, String user) throws IOException {
        Path secret = Files.writeString(place.resolve("password"), Dovecot.PASSWORD + "\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        String weekend = LocalDate.now(ZoneOffset.UTC)
                .plusDays(3)
                .getDayOfWeek()
                .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                .toLowerCase(Locale.ROOT);
        StringBuilder clients = new StringBuilder();
        for (int client = 0; client < CLIENTS; client++) {
            clients.append("  - { id: c")
                    .append(client)
                    .append(", name: Client ")
                    .append(client);
            clients.append(", addresses: [").append(address(client)).append("], timezone: UTC");
            clients.append(", weekend: [").append(weekend).append("] }\n");
        }
        return Files.writeString(place.resolve("ghostnote.yaml"), """
                owner: { name: Sami Haddad, timezone: UTC, country: GB, weekend: [%s], draft-hours: "00:00-23:59" }
                accounts:
                  - id: work
                    addresses: [sami@haddad.example]
                    imap: { host: 127.0.0.1, port: %d, security: none, user: %s, password: { file: password } }
                store: { url: "jdbc:sqlite:%s" }
                drafts: { per-day: 50 }
                digest: { cron: "0 0 0 * * ?" }
                clients:
                %s""".formatted(
                        weekend, dovecot.port(), user, place.resolve("ghostnote.db"), clients));
    }
}
