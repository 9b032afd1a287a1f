package io.ghostnote.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ghostnote.connection.Limits;
import io.ghostnote.connection.Secret;
import io.ghostnote.connection.Security;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import io.ghostnote.testing.Certificates;
import io.ghostnote.testing.ScriptedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that can go wrong before a mailbox is open. */
class ConnectTest {
    private static final String SECRET = "s3cr3t-phrase";
    private static final Limits SHORT = new Limits(Duration.ofSeconds(5), Duration.ofMillis(500));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path dir;

    private static ImapServer server(String host, int port, Security security) {
        return new ImapServer(host, port, security, "sami", Secret.password(() -> SECRET)).with(SHORT);
    }

    private static MailboxException refused(ImapServer server) {
        MailboxException e = catchThrowableOfType(
                MailboxException.class, () -> ImapMailbox.open(server).close());
        assertThat(e).isNotNull();
        assertThat(e.getMessage())
                .doesNotContain(
                        SECRET,
                        Base64.getEncoder().encodeToString(SECRET.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return e;
    }

    private ScriptedServer tls(String host, String startDate, int days, String name) throws Exception {
        Path store = dir.resolve(name + ".p12");
        Certificates.keyStore(store, dir.resolve(name + ".pem"), host, startDate, days);
        return new ScriptedServer("* OK [CAPABILITY IMAP4rev1] ready", Certificates.listener(store))
                .on("LOGIN .*", "{tag} OK [CAPABILITY IMAP4rev1 IDLE] in");
    }

    @Test
    void connectsWithACertificateFromTheTrustFile() throws Exception {
        try (ScriptedServer script = tls("localhost", "-1d", 30, "good");
                ImapMailbox mailbox = ImapMailbox.open(
                        server("localhost", script.port(), Security.TLS).trusting(dir.resolve("good.pem")))) {
            assertThat(mailbox.abilities().idle()).isTrue();
            assertThat(mailbox.abilities().server()).isEqualTo("ready");
        }
    }

    @Test
    void refusesACertificateThatNobodyKnows() throws Exception {
        try (ScriptedServer script = tls("localhost", "-1d", 30, "unknown")) {
            MailboxException e = refused(server("localhost", script.port(), Security.TLS));

            assertThat(e.failure()).isEqualTo(Failure.CERTIFICATE);
            assertThat(e).hasMessageContaining("localhost").hasMessageContaining("accounts[].imap.trust");
            assertThat(script.commands()).isEmpty();
        }
    }

    @Test
    void refusesACertificateForAnotherHost() throws Exception {
        try (ScriptedServer script = tls("mail.elsewhere.example", "-1d", 30, "other")) {
            MailboxException e =
                    refused(server("localhost", script.port(), Security.TLS).trusting(dir.resolve("other.pem")));

            assertThat(e.failure()).isEqualTo(Failure.CERTIFICATE);
            assertThat(e).hasMessageContaining("mail.elsewhere.example").hasMessageContaining("not for localhost");
        }
    }

    @Test
    void refusesACertificateThatHasExpired() throws Exception {
        try (ScriptedServer script = tls("localhost", "2020/01/01", 10, "old")) {
            MailboxException e =
                    refused(server("localhost", script.port(), Security.TLS).trusting(dir.resolve("old.pem")));

            assertThat(e.failure()).isEqualTo(Failure.CERTIFICATE);
            assertThat(e).hasMessageContaining("expired on 2020-01-");
        }
    }

    @Test
    void saysWhenTheTrustFileIsNoCertificate() throws Exception {
        Path file = Files.writeString(dir.resolve("odd.pem"), "not a certificate");
        try (ScriptedServer script = ScriptedServer.announcing("")) {
            MailboxException e =
                    refused(server("localhost", script.port(), Security.TLS).trusting(file));

            assertThat(e.failure()).isEqualTo(Failure.CERTIFICATE);
            assertThat(e).hasMessageContaining("odd.pem");
        }
    }

    @Test
    void saysWhenTheServerDoesNotSpeakTls() throws Exception {
        try (ScriptedServer script = ScriptedServer.announcing("")) {
            MailboxException e = refused(server("localhost", script.port(), Security.TLS));

            assertThat(e.failure()).isEqualTo(Failure.UNREACHABLE);
            assertThat(e).hasMessageContaining("starttls");
        }
    }

    @Test
    void sendsNoPasswordWhenStartTlsIsMissing() throws Exception {
        try (ScriptedServer script = ScriptedServer.announcing("AUTH=PLAIN")) {
            MailboxException e = refused(server("localhost", script.port(), Security.STARTTLS));

            assertThat(e.failure()).isEqualTo(Failure.CERTIFICATE);
            assertThat(e).hasMessageContaining("STARTTLS");
            assertThat(script.commands()).isEmpty();
        }
    }

    @Test
    void sendsNoPasswordWhenTheServerLetsInBeforeTls() throws Exception {
        try (ScriptedServer script = new ScriptedServer("* PREAUTH [CAPABILITY IMAP4rev1 STARTTLS] hello")) {
            assertThat(refused(server("localhost", script.port(), Security.STARTTLS))
                            .failure())
                    .isEqualTo(Failure.CERTIFICATE);
        }
    }

    @Test
    void sendsNothingUnprotectedToAnotherComputer() {
        MailboxException e = refused(server("192.0.2.1", 143, Security.NONE));

        assertThat(e.failure()).isEqualTo(Failure.CERTIFICATE);
        assertThat(e).hasMessageContaining("starttls");
    }

    @Test
    void tellsHostsPortsAndSilenceApart() throws Exception {
        MailboxException host = refused(server("no-such-host.invalid", 993, Security.TLS));
        assertThat(host.failure()).isEqualTo(Failure.UNREACHABLE);
        assertThat(host).hasMessageContaining("No address is known for no-such-host.invalid");

        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        MailboxException port = refused(server("127.0.0.1", free, Security.TLS));
        assertThat(port.failure()).isEqualTo(Failure.UNREACHABLE);
        assertThat(port).hasMessageContaining("refused the connection");

        try (ScriptedServer script = new ScriptedServer("")) {
            MailboxException silence = refused(server("127.0.0.1", script.port(), Security.NONE));
            assertThat(silence.failure()).isEqualTo(Failure.UNREACHABLE);
            assertThat(silence).hasMessageContaining("did not answer within");
        }
    }

    @Test
    void saysWhenTheServerIsBusy() throws Exception {
        try (ScriptedServer script = new ScriptedServer("* BYE too many connections")) {
            MailboxException e = refused(server("127.0.0.1", script.port(), Security.NONE));

            assertThat(e.failure()).isEqualTo(Failure.UNREACHABLE);
            assertThat(e).hasMessageContaining("too many connections");
        }
    }

    @Test
    void hidesThePasswordThatAServerEchoes() throws Exception {
        try (ScriptedServer script =
                new ScriptedServer("* OK [CAPABILITY IMAP4rev1] x").on("LOGIN .*", "{tag} NO bad password " + SECRET)) {
            MailboxException e = refused(server("127.0.0.1", script.port(), Security.NONE));

            assertThat(e.failure()).isEqualTo(Failure.LOGIN);
            assertThat(e).hasMessageContaining("sami").hasMessageContaining("(hidden)");
        }
    }

    @Test
    void aServerThatCannotCheckLoginsNowIsAskedLater() throws Exception {
        try (ScriptedServer script =
                new ScriptedServer("* OK [CAPABILITY IMAP4rev1] x").on("LOGIN .*", "{tag} NO [UNAVAILABLE] later")) {
            assertThat(refused(server("127.0.0.1", script.port(), Security.NONE))
                            .failure())
                    .isEqualTo(Failure.UNREACHABLE);
        }
    }

    @Test
    void logsInByPlainWhereThatIsOffered() throws Exception {
        try (ScriptedServer script = new ScriptedServer("* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] x")
                .on("AUTHENTICATE PLAIN", "+ ")
                .on("[A-Za-z0-9+/=]+", "{tag} NO [AUTHENTICATIONFAILED] no")) {
            MailboxException e = refused(server("127.0.0.1", script.port(), Security.NONE));

            assertThat(script.commands()).contains("AUTHENTICATE PLAIN");
            assertThat(e.failure()).isEqualTo(Failure.LOGIN);
        }
    }

    @Test
    void neverSendsATokenAsAPassword() throws Exception {
        try (ScriptedServer script = ScriptedServer.announcing("AUTH=PLAIN")) {
            ImapServer server = new ImapServer(
                            "127.0.0.1", script.port(), Security.NONE, "sami", Secret.accessToken(() -> SECRET))
                    .with(SHORT);

            MailboxException e = refused(server);

            assertThat(e.failure()).isEqualTo(Failure.LOGIN);
            assertThat(e).hasMessageContaining("XOAUTH2");
            assertThat(script.commands()).isEmpty();
        }
    }

    @Test
    void logsInWithATokenWhereThatIsOffered() throws Exception {
        try (ScriptedServer script = new ScriptedServer("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2] x")
                .on("AUTHENTICATE XOAUTH2 .*", "{tag} OK [CAPABILITY IMAP4rev1 UIDPLUS] in")) {
            ImapServer server =
                    new ImapServer("127.0.0.1", script.port(), Security.NONE, "sami", Secret.accessToken(() -> "tok"));
            try (ImapMailbox mailbox = ImapMailbox.open(server)) {
                assertThat(mailbox.abilities().uidplus()).isTrue();
            }
            String sent = script.commands().get(0).replace("AUTHENTICATE XOAUTH2 ", "");
            assertThat(new String(Base64.getDecoder().decode(sent), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo("user=sami\u0001auth=Bearer tok\u0001\u0001");
        }
    }

    @Test
    void saysWhenTheSecretIsNotAvailable() throws Exception {
        try (ScriptedServer script = ScriptedServer.announcing("")) {
            ImapServer server =
                    new ImapServer("127.0.0.1", script.port(), Security.NONE, "sami", Secret.password(() -> {
                        throw new IOException("/etc/ghostnote/work.password is missing");
                    }));
            MailboxException e = refused(server);

            assertThat(e.failure()).isEqualTo(Failure.SECRET);
            assertThat(e).hasMessageContaining("work.password is missing");
        }
    }

    @Test
    void aTokenThatCannotBeFetchedNowMayBeLater() throws Exception {
        try (ScriptedServer script = ScriptedServer.announcing("")) {
            ImapServer server =
                    new ImapServer("127.0.0.1", script.port(), Security.NONE, "sami", Secret.password(() -> {
                        throw new HttpTimeoutException("no answer from token.example");
                    }));
            MailboxException e = refused(server);

            assertThat(e.failure()).isEqualTo(Failure.UNREACHABLE);
            assertThat(e).hasMessageContaining("no answer from token.example");
        }
    }

    @Test
    void neverPrintsTheSecret() {
        assertThat(server("h.example", 0, Security.TLS).toString()).doesNotContain(SECRET);
        assertThat(server("h.example", 0, Security.TLS).at().port()).isEqualTo(993);
        assertThat(server("h.example", 0, Security.STARTTLS).at().port()).isEqualTo(143);
    }
}
