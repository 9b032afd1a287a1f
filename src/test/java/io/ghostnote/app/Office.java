package io.ghostnote.app;

import static io.ghostnote.scenario.Letters.letter;

import io.ghostnote.scenario.MailProgram;
import io.ghostnote.testing.EmbeddedServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A freelancer with one client, Layla, on an IMAP server of their own; the configuration may be spoilt for a test. */
final class Office implements AutoCloseable {
    static final String OWNER = "Sami Haddad <sami@haddad.example>";
    static final String LAYLA = "Layla Hassan <layla@noor.example>";

    /** When Sami asked, in the afternoon of a Sunday in Riyadh. */
    static final Instant ASKED = Instant.parse("2025-11-16T11:00:00Z");

    /** Soon after, so that the service is older than the silence. */
    static final String SOON = "2025-11-16T12:00:00Z";

    /** More than a week later, in the hours for drafts. */
    static final String LATE = "2025-11-26T11:00:00Z";

    private final Path folder;
    private final EmbeddedServer server;

    /** Its server has the folders Drafts and Sent. */
    Office(Path folder) throws MessagingException {
        this(folder, "Drafts", "Sent");
    }

    Office(Path folder, String... folders) throws MessagingException {
        this.folder = folder;
        server = new EmbeddedServer();
        server.addUser("sami@haddad.example", "sami", Ran.PASSWORD);
        try (MailProgram mail = mail()) {
            mail.make(folders);
        }
        write("password", Ran.PASSWORD + "\n");
        configure(yaml(port()));
    }

    int port() {
        return server.port();
    }

    MailProgram mail() throws MessagingException {
        return new MailProgram(port(), "sami", Ran.PASSWORD);
    }

    /** The usual configuration, for a server on that port of this machine. */
    String yaml(int port) {
        return """
                owner: { name: Sami Haddad, timezone: Asia/Riyadh, country: SA }
                accounts:
                  - id: work
                    addresses: [sami@haddad.example]
                    imap: { host: 127.0.0.1, port: %d, security: none, user: sami, password: { file: password } }
                store: { url: "jdbc:sqlite:%s" }
                clients:
                  - { id: noor, name: Layla Hassan, addresses: [layla@noor.example], country: SA }
                """.formatted(port, store());
    }

    void configure(String yaml) {
        write("ghostnote.yaml", yaml);
    }

    Path store() {
        return folder.resolve("state").resolve("ghostnote.db");
    }

    Path configuration() {
        return folder.resolve("ghostnote.yaml");
    }

    Path password() {
        return folder.resolve("password");
    }

    /** Sami asks Layla something. */
    void ask() throws MessagingException {
        try (MailProgram mail = mail()) {
            mail.store(
                    "Sent",
                    letter(
                            "<ask@haddad.example>",
                            OWNER,
                            LAYLA,
                            "Shop brand",
                            ASKED,
                            "",
                            "",
                            "Hello Layla, could you confirm the colours?"),
                    ASKED);
        }
    }

    List<MailProgram.Draft> drafts() throws MessagingException {
        try (MailProgram mail = mail()) {
            return mail.list("Drafts");
        }
    }

    /** Runs a command with this configuration. */
    Ran run(String command, String... options) {
        List<String> args =
                new ArrayList<>(List.of(command, "--config", configuration().toString()));
        args.addAll(Arrays.asList(options));
        return Ran.ghostnote(args.toArray(String[]::new));
    }

    private void write(String name, String text) {
        try {
            Path file = Files.writeString(folder.resolve(name), text);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
