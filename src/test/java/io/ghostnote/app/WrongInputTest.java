package io.ghostnote.app;

import static io.ghostnote.app.Ran.ghostnote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ghostnote.testing.Certificates;
import io.ghostnote.testing.ScriptedServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be wrong outside of the program: each is told in words, with what to do and the exit code that systemd knows. */
class WrongInputTest extends OfficeTrial {
    private static void failed(Ran ran, int code, String... words) {
        assertThat(ran.err()).startsWith("ghostnote: ").contains(words);
        assertThat(ran.code()).isEqualTo(code);
    }

    /** {@code check} tells its findings on standard output, the right ones among them. */
    private static void found(Ran ran, int code, String... words) {
        assertThat(ran.out()).contains(words);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isEqualTo(code);
    }

    // ---- the configuration

    @ParameterizedTest
    @ValueSource(strings = {"run", "once", "status", "explain noor"})
    void noConfigurationFile(String command) {
        String missing = folder.resolve("missing.yaml").toString();
        failed(
                ghostnote((command + " --config " + missing).split(" ")),
                Sysexits.CONFIG,
                missing + ": no such file",
                "--config FILE");
        found(ghostnote("check", "--config", missing), Sysexits.CONFIG, missing + ": no such file", "--config FILE");
    }

    @Test
    void badYaml() {
        office.configure("owner: { name: [Sami\naccounts: }\n");

        failed(office.run("once"), Sysexits.CONFIG, "ghostnote.yaml:2:");
        found(office.run("check"), Sysexits.CONFIG, "ghostnote.yaml:2:");
    }

    @Test
    void unknownKeys() {
        office.configure(office.yaml(office.port())
                .replace("timezone:", "time-zone:")
                .replace("country: SA }\n", "country: SA, prority: high }\n"));

        Ran ran = office.run("once");
        failed(ran, Sysexits.CONFIG, "ghostnote.yaml:1:", "timezone", "priority");
        assertThat(ran.err().lines())
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(line).startsWith("ghostnote: " + office.configuration() + ":"));
        found(office.run("check"), Sysexits.CONFIG, "priority");
    }

    // ---- the secret

    @Test
    void aSecretThatOthersMayRead() throws IOException {
        Files.setPosixFilePermissions(office.password(), PosixFilePermissions.fromString("rw-r-----"));

        found(
                office.run("check", "--offline"),
                Sysexits.CONFIG,
                office.password() + " can be read or changed by other users; run: chmod 600 ");
        failed(office.run("once"), Sysexits.CONFIG, "account work", "run: chmod 600 " + office.password());
    }

    @Test
    void aLoginThatIsRefused() throws IOException {
        Files.writeString(office.password(), "another\n");

        failed(office.run("once"), Sysexits.NOPERM, "account work", "sami", "password");
        found(office.run("check"), Sysexits.NOPERM, "account work", "sami", "password");
    }

    // ---- the server

    @Test
    void aHostThatIsNotThere() {
        office.configure(
                office.yaml(993).replace("127.0.0.1", "no-such-host.invalid").replace("security: none, ", ""));

        failed(
                office.run("once"),
                Sysexits.UNAVAILABLE,
                "account work",
                "No address is known for no-such-host.invalid");
        found(office.run("check"), Sysexits.UNAVAILABLE, "No address is known for no-such-host.invalid");
    }

    @Test
    void aPortWhereNobodyListens() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        office.configure(office.yaml(nobody));

        failed(office.run("once"), Sysexits.UNAVAILABLE, "account work", "refused the connection", "" + nobody);
        found(office.run("check"), Sysexits.UNAVAILABLE, "refused the connection");
    }

    @Test
    void aCertificateThatHasExpired() throws Exception {
        Path keys = folder.resolve("old.p12");
        Path trusted = folder.resolve("old.pem");
        Certificates.keyStore(keys, trusted, "localhost", "2020/01/01", 10);
        try (ScriptedServer server =
                new ScriptedServer("* OK [CAPABILITY IMAP4rev1] ready", Certificates.listener(keys))) {
            office.configure(office.yaml(server.port())
                    .replace("127.0.0.1", "localhost")
                    .replace("security: none", "trust: old.pem"));
            found(office.run("check"), Sysexits.UNAVAILABLE, "account work", "expired on 2020-01-");
            assertThat(server.commands()).isEmpty();
        }
    }

    @Test
    void aCertificateThatNobodyKnows() throws Exception {
        Path keys = folder.resolve("own.p12");
        Certificates.keyStore(keys, folder.resolve("own.pem"), "localhost", "-1d", 30);
        try (ScriptedServer server =
                new ScriptedServer("* OK [CAPABILITY IMAP4rev1] ready", Certificates.listener(keys))) {
            office.configure(
                    office.yaml(server.port()).replace("127.0.0.1", "localhost").replace("security: none, ", ""));
            found(office.run("check"), Sysexits.UNAVAILABLE, "account work", "accounts[].imap.trust");
            failed(office.run("once"), Sysexits.UNAVAILABLE, "account work", "accounts[].imap.trust");
            assertThat(server.commands()).isEmpty();
        }
    }

    // ---- the folder for drafts

    @Test
    void noFolderForDrafts() throws MessagingException, IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        try (Office bare = new Office(other, "Sent", "Papers")) {
            String[] words = {"account work", "No folder for drafts", "accounts[].folders.drafts", "Papers"};
            failed(bare.run("once"), Sysexits.CONFIG, words);
            found(bare.run("check"), Sysexits.CONFIG, words);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NO [NOPERM] not yours|78|\"Drafts\" at 127.0.0.1 may not be written to",
                "NO Mailbox is read-only|78|\"Drafts\" at 127.0.0.1 may not be written to",
                "NO [OVERQUOTA] Quota exceeded|75|The mailbox at 127.0.0.1 is full",
                "NO no such thing|75|refused to store a draft in \"Drafts\""
            })
    void aDraftThatCannotBeStored(String answer, int code, String message) throws Exception {
        office.run("once", "--now", Office.SOON);
        try (AppendRefusal refusal = new AppendRefusal(office.port(), answer)) {
            office.configure(office.yaml(refusal.port()));
            Ran ran = office.run("once", "--now", Office.LATE, "--output", "json");

            failed(ran, code, "account work", message);
            assertThat(ran.json().path("drafts")).isEmpty();
            assertThat(ran.json().path("accounts").path(0).path("error").asText())
                    .contains(message);
            assertThat(office.run("once", "--now", Office.LATE).code()).isEqualTo(code);
            assertThat(office.drafts()).isEmpty();
        }
        office.configure(office.yaml(office.port()));
        assertThat(office.run("once", "--now", Office.LATE).code()).isZero();
        assertThat(office.drafts()).hasSize(1);
    }

    // ---- the store

    @ParameterizedTest
    @ValueSource(strings = {"status", "explain noor"})
    void noStoreYet(String command) {
        failed(office.run(command.split(" ")[0], options(command)), Sysexits.CANTCREAT, "There is no store ", "first");
    }

    private static String[] options(String command) {
        return command.contains(" ") ? new String[] {command.split(" ")[1]} : new String[0];
    }

    @Test
    void aStoreThatAnotherInstanceUses() {
        office.run("once", "--now", Office.SOON);
        try (Simulation running = new Simulation(office.configuration())) {
            assertThat(running).isNotNull();
            failed(
                    office.run("once"),
                    Sysexits.TEMPFAIL,
                    office.store() + " is in use by another ghostnote (process "
                            + ProcessHandle.current().pid());
            failed(office.run("run"), Sysexits.TEMPFAIL, "is in use by another ghostnote");
            assertThat(office.run("status").code()).isZero();
            assertThat(office.run("check").code()).isZero();
        }
    }

    @Test
    void aStoreOfANewerVersion() throws SQLException {
        office.run("once", "--now", Office.SOON);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + office.store());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        for (String command : new String[] {"once", "status"}) {
            failed(
                    office.run(command),
                    Sysexits.CANTCREAT,
                    office.store() + " was written by a newer version",
                    "install that version again");
        }
        found(office.run("check"), Sysexits.CANTCREAT, "was written by a newer version");
    }

    @Test
    void aStoreThatIsSomethingElse() throws IOException {
        Files.createDirectories(office.store().getParent());
        Files.writeString(office.store(), "not a database at all, but a text of some length\n".repeat(50));

        failed(office.run("once"), Sysexits.CANTCREAT, "is damaged", "backup");
        assertThat(office.store()).content().startsWith("not a database");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 40, 60})
    void aDiskThatIsFull(int freeKilobytes) throws IOException, InterruptedException, MessagingException {
        Path state = Files.createDirectories(office.store().getParent());
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", state.toString()), "mounting needs root");
        try {
            assertThat(office.run("once", "--now", Office.SOON).code()).isZero();
            Path ballast = state.resolve("ballast");
            fill(ballast, freeKilobytes);

            Ran full = office.run("once", "--now", Office.LATE);
            assertThat(full.err()).startsWith("ghostnote: The store " + state).contains("disk is full");
            assertThat(full.code()).isIn(Sysexits.CANTCREAT, Sysexits.IOERR);
            assertThat(office.drafts()).isEmpty();

            Files.delete(ballast);
            assertThat(office.run("once", "--now", Office.LATE).code()).isZero();
            assertThat(office.drafts()).hasSize(1);
        } finally {
            run("umount", state.toString());
        }
    }

    private static void fill(Path ballast, int freeKilobytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast)) {
            for (int kilobytes = 0; kilobytes < 4096; kilobytes += 4) {
                out.write(new byte[4096]);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
        try (FileChannel channel = FileChannel.open(ballast, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(ballast) - freeKilobytes * 1024L);
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
