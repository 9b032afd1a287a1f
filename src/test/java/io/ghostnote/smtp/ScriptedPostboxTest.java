package io.ghostnote.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ghostnote.client.OwnerAddress;
import io.ghostnote.connection.Limits;
import io.ghostnote.connection.MailServer;
import io.ghostnote.connection.Protocol;
import io.ghostnote.connection.Secret;
import io.ghostnote.connection.Security;
import io.ghostnote.mail.Address;
import io.ghostnote.mail.MessageId;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import io.ghostnote.pass.OwnerMail;
import io.ghostnote.pass.Postbox.Outcome;
import io.ghostnote.testing.Certificates;
import io.ghostnote.testing.ScriptedSmtp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers may say at each stage, and what becomes of a message then. */
class ScriptedPostboxTest {
    private static final String SECRET = "s3cr3t-phrase";
    /** A handshake may take its time where the processors have other work. */
    private static final Limits LONG = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(10));
    /** Only where it is waited for to run out. */
    private static final Limits SHORT = new Limits(Duration.ofSeconds(5), Duration.ofMillis(300));

    private ScriptedSmtp script;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path dir;

    ScriptedPostboxTest() throws IOException {
        script = new ScriptedSmtp();
    }

    @BeforeEach
    void quiet() {
        assertThat(script.commands()).isEmpty();
    }

    @AfterEach
    void stop() throws IOException {
        script.close();
    }

    private MailServer server(Security security) {
        return new MailServer(
                        Protocol.SMTP, "localhost", script.port(), security, "sami", Secret.password(() -> SECRET))
                .with(LONG);
    }

    private static OwnerMail mail(String local) {
        return new OwnerMail(
                OwnerAddress.configured(new Address("", local, "haddad.example")),
                new MessageId("<d1@haddad.example>"),
                "Message-ID: <d1@haddad.example>\r\n\r\nHello\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private Outcome handInHaste() {
        return new SmtpPostbox(server(Security.NONE).with(SHORT)).hand(mail("sami"));
    }

    private Outcome hand() {
        return new SmtpPostbox(server(Security.NONE)).hand(mail("sami"));
    }

    private static MailboxException refused(MailServer server) {
        MailboxException e = catchThrowableOfType(MailboxException.class, () -> new SmtpPostbox(server).probe());
        assertThat(e).isNotNull();
        assertThat(e.getMessage())
                .doesNotContain(
                        SECRET,
                        Base64.getEncoder().encodeToString(("\0sami\0" + SECRET).getBytes(StandardCharsets.UTF_8)));
        return e;
    }

    @Test
    void theEnvelopeIsTheOwners() {
        assertThat(hand()).isEqualTo(new Outcome.Taken());
        assertThat(script.commands())
                .contains("MAIL FROM:<sami@haddad.example>", "RCPT TO:<sami@haddad.example>", "DATA", ".")
                .filteredOn(command -> command.startsWith("RCPT") || command.startsWith("MAIL"))
                .hasSize(2);
        assertThat(script.commands().get(0)).matches("EHLO \\[127\\.0\\.0\\.1]|EHLO \\[IPv6:.*]");
        assertThat(script.messages()).hasSize(1);
    }

    @Test
    void aProbeLogsInAndHandsInNothing() throws MailboxException {
        new SmtpPostbox(server(Security.NONE)).probe();
        assertThat(script.commands()).anyMatch(command -> command.startsWith("AUTH PLAIN"));
        assertThat(script.commands()).noneMatch(command -> command.matches("(MAIL|RCPT|DATA).*"));
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL .*, 451 4.3.0 later, UNREACHABLE",
        "MAIL .*, 550 5.7.1 not yours, REFUSED",
        "RCPT .*, 450 4.2.1 greylisted, UNREACHABLE",
        "RCPT .*, 550 5.1.1 nobody, REFUSED",
        "RCPT .*, 552 5.2.2 full, REFUSED",
        "DATA, 421 4.3.2 closing, UNREACHABLE",
        "DATA, 554 5.5.1 no, REFUSED",
        "'\\.', 452 4.3.1 disk, UNREACHABLE",
        "'\\.', 554 5.6.0 spam, REFUSED"
    })
    void aReplyCodeSaysWhetherLaterIsBetter(String command, String answer, Failure failure) {
        script.on(command, answer);
        assertThat(hand()).isInstanceOfSatisfying(Outcome.NotTaken.class, no -> {
            assertThat(no.failure()).isEqualTo(failure);
            assertThat(no.why()).contains("localhost", answer.substring(4));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL .*", "RCPT .*", "DATA"})
    void aConnectionLostBeforeTheEndMeansNo(String command) {
        script.on(command, "{cut}");
        assertThat(hand())
                .isInstanceOfSatisfying(
                        Outcome.NotTaken.class, no -> assertThat(no.failure()).isEqualTo(Failure.UNREACHABLE));
        assertThat(script.messages()).isEmpty();
    }

    @Test
    void aConnectionLostAfterTheEndMeansNeitherYesNorNo() {
        script.on("\\.", "{cut}");
        assertThat(hand()).isInstanceOf(Outcome.Unknown.class);
        assertThat(script.messages()).hasSize(1);
    }

    @Test
    void theAnswerToTheEndMayTakeLongerThanOthers() {
        script.on("\\.", "{wait 900}", "250 2.0.0 looked through");
        assertThat(handInHaste()).isEqualTo(new Outcome.Taken());
    }

    @Test
    void silenceAfterTheEndMeansNeitherYesNorNo() {
        script.on("\\.", "{hang}");
        assertThat(handInHaste()).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void aRefusalCountsThoughTheServerThenHangsUp() {
        script.on("\\.", "554 5.7.1 spam", "{cut}");
        assertThat(hand())
                .isInstanceOfSatisfying(
                        Outcome.NotTaken.class, no -> assertThat(no.failure()).isEqualTo(Failure.REFUSED));
    }

    @Test
    void aGoodbyeThatGoesWrongChangesNothing() {
        script.on("QUIT", "{cut}");
        assertThat(hand()).isEqualTo(new Outcome.Taken());
    }

    @Test
    void anAddressThatIsNotAsciiNeedsAServerThatTakesIt() {
        OwnerMail mail = mail("سامي");
        assertThat(new SmtpPostbox(server(Security.NONE)).hand(mail))
                .isInstanceOfSatisfying(
                        Outcome.NotTaken.class, no -> assertThat(no.failure()).isEqualTo(Failure.REFUSED));
        assertThat(script.commands()).noneMatch(command -> command.startsWith("MAIL"));
        script.on("EHLO .*", "250-script", "250-AUTH PLAIN", "250 SMTPUTF8");
        assertThat(new SmtpPostbox(server(Security.NONE)).hand(mail)).isEqualTo(new Outcome.Taken());
        assertThat(script.commands())
                .contains("MAIL FROM:<سامي@haddad.example> SMTPUTF8", "RCPT TO:<سامي@haddad.example>");
    }

    @Test
    void aRefusedLoginIsToldWithoutTheSecret() {
        script.on(
                "AUTH .*",
                "535 5.7.8 not " + SECRET + " "
                        + Base64.getEncoder().encodeToString(("\0sami\0" + SECRET).getBytes(StandardCharsets.UTF_8)));
        MailboxException e = refused(server(Security.NONE));
        assertThat(e.failure()).isEqualTo(Failure.LOGIN);
        assertThat(e).hasMessageContaining("sami").hasMessageContaining("app password");
    }

    @Test
    void aLoginThatCannotBeCheckedNowIsTriedAgain() {
        script.on("AUTH .*", "454 4.7.0 directory down");
        assertThat(refused(server(Security.NONE)).failure()).isEqualTo(Failure.UNREACHABLE);
    }

    @Test
    void aServerThatHangsUpDuringLoginIsTriedAgain() {
        script.on("AUTH .*", "{cut}");
        assertThat(refused(server(Security.NONE)).failure()).isEqualTo(Failure.UNREACHABLE);
    }

    @Test
    void aTokenGoesByXoauth2OrNotAtAll() throws MailboxException {
        MailServer token = new MailServer(
                        Protocol.SMTP,
                        "localhost",
                        script.port(),
                        Security.NONE,
                        "sami",
                        Secret.accessToken(() -> SECRET))
                .with(LONG);
        new SmtpPostbox(token).probe();
        assertThat(script.commands()).anyMatch(command -> command.startsWith("AUTH XOAUTH2 "));
        script.on("EHLO .*", "250-script", "250 AUTH PLAIN");
        MailboxException e = refused(token);
        assertThat(e.failure()).isEqualTo(Failure.LOGIN);
        assertThat(e).hasMessageContaining("XOAUTH2");
        assertThat(script.commands()).noneMatch(command -> command.startsWith("AUTH PLAIN"));
    }

    @Test
    void aServerWithoutALoginIsForThisComputerOnly() throws Exception {
        script.on("EHLO .*", "250 script");
        assertThat(hand()).isEqualTo(new Outcome.Taken());
        try (ScriptedSmtp distant = tls("localhost", "plain")) {
            distant.on("EHLO .*", "250 script");
            script.close();
            script = distant;
            MailboxException e = refused(server(Security.TLS).trusting(dir.resolve("plain.pem")));
            assertThat(e.failure()).isEqualTo(Failure.LOGIN);
            assertThat(e).hasMessageContaining("587");
        }
    }

    @Test
    void aServerThatDoesNotWantToTalkIsTriedAgain() {
        script.greeting("554 5.7.1 you are on a list");
        assertThat(refused(server(Security.NONE)).failure()).isEqualTo(Failure.UNREACHABLE);
    }

    private ScriptedSmtp tls(String host, String name) throws Exception {
        Path store = dir.resolve(name + ".p12");
        Certificates.keyStore(store, dir.resolve(name + ".pem"), host, "-1d", 30);
        return new ScriptedSmtp(Certificates.listener(store));
    }

    @Test
    void tlsIsCheckedAsForImap() throws Exception {
        try (ScriptedSmtp good = tls("localhost", "good")) {
            script.close();
            script = good;
            assertThat(new SmtpPostbox(server(Security.TLS).trusting(dir.resolve("good.pem"))).hand(mail("sami")))
                    .isEqualTo(new Outcome.Taken());
            MailboxException e = refused(server(Security.TLS));
            assertThat(e.failure()).isEqualTo(Failure.CERTIFICATE);
            assertThat(e).hasMessageContaining("accounts[].smtp.trust");
        }
    }

    @Test
    void starttlsIsNeverDoneWithout() {
        MailboxException e = refused(server(Security.STARTTLS));
        assertThat(e.failure()).isEqualTo(Failure.CERTIFICATE);
        assertThat(e).hasMessageContaining("STARTTLS").hasMessageContaining("465");
        script.on("EHLO .*", "250-script", "250-STARTTLS", "250 AUTH PLAIN").on("STARTTLS", "454 4.7.0 not now");
        assertThat(refused(server(Security.STARTTLS)).failure()).isEqualTo(Failure.UNREACHABLE);
        script.on("STARTTLS", "220 go", "{cut}");
        assertThat(refused(server(Security.STARTTLS).with(SHORT)).failure())
                .isIn(Failure.UNREACHABLE, Failure.CERTIFICATE);
        assertThat(script.commands()).noneMatch(command -> command.startsWith("AUTH"));
    }

    @Test
    void starttlsChecksWhoIsThereBeforeItLogsIn() throws Exception {
        for (String name : List.of("localhost", "elsewhere.example")) {
            Certificates.keyStore(dir.resolve(name + ".p12"), dir.resolve(name + ".pem"), name, "-1d", 30);
        }
        script.on("EHLO .*", "250-script", "250-STARTTLS", "250 AUTH PLAIN")
                .on("STARTTLS", "220 go", "{tls}")
                .tls(Certificates.context(dir.resolve("elsewhere.example.p12")));
        MailboxException wrong = refused(server(Security.STARTTLS).trusting(dir.resolve("elsewhere.example.pem")));
        assertThat(wrong.failure()).isEqualTo(Failure.CERTIFICATE);
        assertThat(wrong).hasMessageContaining("accounts[].smtp.host").hasMessageContaining("elsewhere.example");
        MailboxException unknown = refused(server(Security.STARTTLS));
        assertThat(unknown.failure()).isEqualTo(Failure.CERTIFICATE);
        assertThat(script.commands()).noneMatch(command -> command.startsWith("AUTH"));
        script.tls(Certificates.context(dir.resolve("localhost.p12")));
        assertThat(new SmtpPostbox(server(Security.STARTTLS).trusting(dir.resolve("localhost.pem"))).hand(mail("sami")))
                .isEqualTo(new Outcome.Taken());
        assertThat(script.commands().indexOf("STARTTLS"))
                .isLessThan(script.commands().indexOf("MAIL FROM:<sami@haddad.example>"));
    }

    @Test
    void withoutProtectionOnlyThisComputerIsSpokenTo() {
        MailServer distant =
                new MailServer(Protocol.SMTP, "192.0.2.1", 25, Security.NONE, "sami", Secret.password(() -> SECRET));
        MailboxException e = refused(distant);
        assertThat(e.failure()).isEqualTo(Failure.CERTIFICATE);
    }

    @ParameterizedTest
    @CsvSource({"TLS, 465", "STARTTLS, 587", "NONE, 25"})
    void theUsualPorts(Security security, int port) {
        assertThat(new MailServer(Protocol.SMTP, "h.example", 0, security, "u", Secret.password(() -> "p")).port())
                .isEqualTo(port);
    }
}
