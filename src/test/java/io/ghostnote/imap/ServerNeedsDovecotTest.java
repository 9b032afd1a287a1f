package io.ghostnote.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ghostnote.connection.Secret;
import io.ghostnote.connection.Security;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import io.ghostnote.testing.Dovecot;
import io.ghostnote.testing.PlainClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a real server adds to the contract: TLS, login, quota, IDLE. */
@Tag("dovecot")
class ServerNeedsDovecotTest {
    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Dovecot dovecot;

    @BeforeAll
    static void start() throws IOException {
        dovecot = Dovecot.start("", """
                mail_plugins = $mail_plugins quota
                plugin {
                  quota = count:User quota
                  quota_rule = *:storage=20K
                  quota_grace = 0%%
                  quota_vsizes = yes
                }
                """.replace("%%", "%"));
    }

    @AfterAll
    static void stop() {
        dovecot.close();
    }

    private static ImapServer server(String user, int port, Security security, String password) {
        return new ImapServer("localhost", port, security, user, Secret.password(() -> password))
                .trusting(dovecot.certificate());
    }

    @Test
    void startsTlsAndTellsWhatTheServerCanDo() throws Exception {
        try (ImapMailbox mailbox =
                ImapMailbox.open(server("starttls", dovecot.port(), Security.STARTTLS, Dovecot.PASSWORD))) {
            Abilities abilities = mailbox.abilities();

            assertThat(abilities.server()).contains("Dovecot");
            assertThat(List.of(
                            abilities.qresync(),
                            abilities.condstore(),
                            abilities.uidplus(),
                            abilities.specialUse(),
                            abilities.listStatus(),
                            abilities.idle(),
                            abilities.literalPlus()))
                    .containsOnly(true);
            assertThat(abilities.objectId()).isFalse();
            assertThat(abilities.gmail()).isFalse();
        }
    }

    @Test
    void logsInWithCharactersOutsideOfAscii() throws Exception {
        MailboxException e = catchThrowableOfType(
                MailboxException.class,
                () -> ImapMailbox.open(server("owner", dovecot.tlsPort(), Security.TLS, "كلمة السر"))
                        .close());

        assertThat(e.failure()).isEqualTo(Failure.LOGIN);
        assertThat(e).hasMessageContaining("owner");
        assertThat(e.getMessage()).doesNotContain("كلمة");
    }

    @Test
    void aFullMailboxIsSaidToBeFull() throws Exception {
        byte[] large = ("Subject: x\r\n\r\n" + "a".repeat(40_000) + "\r\n").getBytes(StandardCharsets.UTF_8);
        try (ImapMailbox mailbox =
                ImapMailbox.open(server("full", dovecot.tlsPort(), Security.TLS, Dovecot.PASSWORD))) {
            MailboxException e =
                    catchThrowableOfType(MailboxException.class, () -> mailbox.append("Drafts", large, Instant.EPOCH));

            assertThat(e.failure()).isEqualTo(Failure.QUOTA);
            // the connection is still good
            assertThat(mailbox.folders(List.of())).isNotEmpty();
        }
    }

    @Test
    void hearsOfNewMail() throws Exception {
        Semaphore changes = new Semaphore(0);
        Semaphore times = new Semaphore(0);
        IdleWatch.Pace pace = new IdleWatch.Pace(Duration.ofMinutes(9), failures -> Duration.ZERO, () -> {
            // asked when IDLE has begun
            times.release();
            return 0;
        });
        try (IdleWatch watch = new IdleWatch(
                        server("idle", dovecot.tlsPort(), Security.TLS, Dovecot.PASSWORD),
                        changes::release,
                        trouble -> {},
                        pace);
                PlainClient other = new PlainClient(dovecot.port(), "idle", Dovecot.PASSWORD)) {
            watch.start();
            assertThat(times.tryAcquire(20, TimeUnit.SECONDS)).isTrue();

            other.append("INBOX", "", "", "Subject: news\n\nx\n");

            assertThat(changes.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
