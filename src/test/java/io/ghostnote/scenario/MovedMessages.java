package io.ghostnote.scenario;

import static io.ghostnote.scenario.Letters.at;
import static io.ghostnote.scenario.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.app.Simulation;
import io.ghostnote.pass.PassReport;
import io.ghostnote.testing.PlainClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A freelancer moves and copies messages into command folders on a real server, whole passes in between. The other mail program speaks
 * plain IMAP and shares no code with what is tested.
 */
final class MovedMessages {
    private static final String OWNER = "Sami Haddad <sami@haddad.example>";
    private static final Instant SUNDAY = at("2025-11-16T10:00 Asia/Riyadh");
    private static final Instant DUE = at("2025-11-23T12:00 Asia/Riyadh");
    private static final String DATE = "16-Nov-2025 07:00:00 +0000";

    private final PlainClient other;
    private final String prefix;
    private final String separator;
    private final boolean moves;

    private MovedMessages(PlainClient other, String prefix, String separator, boolean moves) {
        this.other = other;
        this.prefix = prefix;
        this.separator = separator;
        this.moves = moves;
    }

    /**
     * Plays it and asserts.
     *
     * @param prefix of the user's own folders
     * @param separator of their levels
     * @param moves true when the server can MOVE
     */
    static void play(int port, String password, Path folder, String prefix, String separator, boolean moves)
            throws Exception {
        try (PlainClient other = new PlainClient(port, "sami", password);
                Simulation simulation = new Simulation(configuration(folder, port, password))) {
            new MovedMessages(other, prefix, separator, moves).play(simulation);
        }
    }

    private static Path configuration(Path folder, int port, String password) throws IOException {
        Path secret = Files.writeString(folder.resolve("password"), password + "\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        return Files.writeString(folder.resolve("ghostnote.yaml"), """
            owner: { name: Sami Haddad, timezone: Asia/Riyadh, country: SA }
            accounts:
              - id: work
                addresses: [sami@haddad.example]
                imap: { host: 127.0.0.1, port: %d, security: none, user: sami, password: { file: password } }
            store: { url: "jdbc:sqlite:%s" }
            clients:
              - { id: noor, name: Layla Hassan, addresses: [layla@noor.example], country: SA }
              - { id: price, name: Nora Price, addresses: [nora@price.example], country: SA }
            """.formatted(port, folder.resolve("ghostnote.db")));
    }

    private void play(Simulation simulation) throws IOException {
        other.append(
                "INBOX", "\\Seen \\Flagged", DATE, message("<list@noor.example>", "layla@noor.example", OWNER, "x"));
        other.append(
                name("Sent"), "\\Seen", DATE, message("<ask@haddad.example>", OWNER, "nora@price.example", "why?"));
        assertThat(remarks(simulation.pass(SUNDAY.plusSeconds(60)))).isEmpty();
        assertThat(String.join("\n", other.run("LIST \"\" \"*\"")))
                .contains(
                        name("Ghostnote/Pause"),
                        name("Ghostnote/Snooze 1 week"),
                        name("Ghostnote/Close"),
                        name("Ghostnote/Never"));
        assertThat(simulation.pass(DUE).drafts()).hasSize(1);

        put("INBOX", "Ghostnote/Pause");
        put(name("Drafts"), "Ghostnote/Snooze 1 week");
        PassReport report = simulation.pass(DUE.plus(Duration.ofMinutes(5)));
        assertThat(remarks(report))
                .anyMatch(remark -> remark.startsWith("noor: paused"))
                .anyMatch(remark -> remark.startsWith("price: held for a week"))
                .hasSize(2);
        assertThat(report.drafts()).noneMatch(event -> event.what().key().equals("declined"));
        assertThat(flags("INBOX")).containsExactly("\\Flagged \\Seen");
        assertThat(flags(name("Drafts"))).containsExactly("\\Draft \\Seen");
        assertThat(flags(name("Ghostnote/Pause"))).isEmpty();
        assertThat(flags(name("Ghostnote/Snooze 1 week"))).isEmpty();

        copy(name("Sent"), "Ghostnote/Never");
        assertThat(remarks(simulation.pass(DUE.plus(Duration.ofMinutes(10)))))
                .singleElement()
                .asString()
                .startsWith("price: never written to again");
        assertThat(remarks(simulation.pass(DUE.plus(Duration.ofMinutes(15))))).isEmpty();
        assertThat(flags(name("Sent"))).containsExactly("\\Seen");
        assertThat(flags(name("Ghostnote/Never"))).isEmpty();
        assertThat(flags("INBOX")).containsExactly("\\Flagged \\Seen");
    }

    private static List<String> remarks(PassReport report) {
        assertThat(report.accounts().get(0).error()).isEmpty();
        return report.accounts().get(0).remarks();
    }

    private static String message(String id, String from, String to, String body) {
        return letter(id, from, to, "Shop", SUNDAY, "", "", body);
    }

    private String name(String folder) {
        return prefix + folder.replace("/", separator);
    }

    private void copy(String from, String to) throws IOException {
        other.run("SELECT \"" + from + "\"");
        other.run("UID COPY 1:* \"" + name(to) + "\"");
        other.run("CLOSE");
    }

    /** As mail programs do it, with MOVE and without. */
    private void put(String from, String to) throws IOException {
        if (!moves) {
            copy(from, to);
        }
        other.run("SELECT \"" + from + "\"");
        if (moves) {
            other.run("UID MOVE 1:* \"" + name(to) + "\"");
        } else {
            other.run("UID STORE 1:* +FLAGS.SILENT (\\Deleted)");
            other.run("EXPUNGE");
        }
        other.run("CLOSE");
    }

    /** The flags of each message that is not marked as deleted, sorted. */
    private List<String> flags(String folder) throws IOException {
        other.run("EXAMINE \"" + folder + "\"");
        List<String> found = other.run("UID SEARCH UNDELETED").stream()
                .filter(line -> line.startsWith("* SEARCH") && line.matches(".*\\d.*"))
                .flatMap(line ->
                        List.of(line.substring("* SEARCH".length()).strip().split(" ")).stream())
                .toList();
        List<String> flags = new ArrayList<>();
        for (String uid : found) {
            String line = String.join(" ", other.run("UID FETCH " + uid + " (FLAGS)"));
            String all = line.replaceAll(".*FLAGS \\(([^)]*)\\).*", "$1");
            flags.add(List.of(all.split(" ")).stream()
                    .filter(flag -> flag.startsWith("\\") && !flag.equals("\\Recent"))
                    .sorted()
                    .reduce((a, b) -> a + " " + b)
                    .orElse(""));
        }
        other.run("CLOSE");
        return flags;
    }
}
