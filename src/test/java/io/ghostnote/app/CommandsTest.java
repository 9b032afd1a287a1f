package io.ghostnote.app;

import static io.ghostnote.scenario.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ghostnote.scenario.MailProgram;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The commands on a mailbox where one client owes an answer. */
class CommandsTest extends OfficeTrial {
    // ---- once

    @Test
    void onceTellsInPlainLinesWhatItDid() throws MessagingException {
        Ran first = office.run("once", "--now", Office.SOON);
        assertThat(first.code()).isZero();
        assertThat(first.err()).isEmpty();
        assertThat(first.lines()).first().isEqualTo("account work: 1 messages, 1 new, 1 of clients");
        assertThat(first.lines()).last().isEqualTo("nothing was written");

        Ran second = office.run("once", "--now", Office.LATE);
        assertThat(second.code()).isZero();
        assertThat(second.lines()).contains("noor: S1 draft left in Drafts");
        assertThat(office.drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.to()).isEqualTo("layla@noor.example");
            assertThat(draft.inReplyTo()).isEqualTo("<ask@haddad.example>");
        });

        Ran third = office.run("once", "--now", Office.LATE);
        assertThat(third.lines()).last().isEqualTo("nothing was written");
        assertThat(office.drafts()).hasSize(1);
    }

    @Test
    void onceSaysEverythingOfTheContractAsJson() {
        JsonNode first =
                office.run("once", "--now", Office.SOON, "--output", "json").json();
        Contract.once(first);
        assertThat(first.path("now").asText()).isEqualTo(Office.SOON);
        assertThat(first.path("dryRun").asBoolean()).isFalse();
        assertThat(first.path("accounts").path(0).path("seen").asInt()).isEqualTo(1);
        assertThat(first.path("episodes").path(0).path("client").asText()).isEqualTo("noor");
        assertThat(first.path("episodes").path(0).path("side").asText()).isEqualTo("client");

        JsonNode second =
                office.run("once", "--now", Office.LATE, "--output", "json").json();
        Contract.once(second);
        JsonNode episode = second.path("episodes").path(0);
        assertThat(episode.path("thread").asText()).isEqualTo("<ask@haddad.example>");
        assertThat(episode.path("basis").asText()).isEqualTo("<ask@haddad.example>");
        assertThat(episode.path("state").asText()).isEqualTo("drafted");
        assertThat(episode.path("step").asText()).isEqualTo("S1");
        assertThat(episode.path("waitedMinutes").asLong())
                .isGreaterThanOrEqualTo(episode.path("thresholdMinutes").asLong());
        assertThat(second.path("drafts")).hasSize(1);
        assertThat(second.path("drafts").path(0).path("event").asText()).isEqualTo("created");
        assertThat(second.path("drafts").path(0).path("folder").asText()).isEqualTo("Drafts");
    }

    @Test
    void aDryRunDecidesAndWritesNothing() throws MessagingException {
        office.run("once", "--now", Office.SOON);
        Ran dry = office.run("once", "--now", Office.LATE, "--dry-run", "--output", "json");

        assertThat(dry.code()).isZero();
        Contract.once(dry.json());
        assertThat(dry.json().path("dryRun").asBoolean()).isTrue();
        assertThat(dry.json().path("drafts")).isEmpty();
        assertThat(dry.json().path("episodes").path(0).path("action").asText()).isEqualTo("draft");
        assertThat(office.drafts()).isEmpty();
        assertThat(office.run("once", "--now", Office.LATE, "--dry-run").lines())
                .last()
                .isEqualTo("nothing was written: this was a dry run");

        assertThat(office.run("once", "--now", Office.LATE).lines()).contains("noor: S1 draft left in Drafts");
    }

    @Test
    void anAccountThatFailsIsNamedAndTheOtherIsServed() throws IOException, MessagingException {
        office.run("once", "--now", Office.SOON);
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        office.configure(office.yaml(office.port()).replace("accounts:\n", """
            accounts:
              - id: home
                addresses: [sami@home.example]
                imap: { host: 127.0.0.1, port: %d, security: none, user: sami, password: { file: password } }
            """.formatted(nobody)));

        Ran ran = office.run("once", "--now", Office.LATE, "--output", "json");

        assertThat(ran.code()).isEqualTo(Sysexits.UNAVAILABLE);
        assertThat(ran.err()).startsWith("ghostnote: account home: ").contains("refused the connection");
        Contract.once(ran.json());
        assertThat(ran.json().path("accounts").path(0).path("error").asText()).contains("refused the connection");
        assertThat(ran.json().path("accounts").path(1).path("error").isNull()).isTrue();
        assertThat(office.drafts()).hasSize(1);
    }

    // ---- status and explain

    @Test
    void statusHasARowAClientWithoutAServer() {
        office.run("once", "--now", Office.SOON);
        office.close();

        Ran ran = office.run("status", "--now", "2025-11-19T12:00:00Z");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.lines()).hasSize(4).allSatisfy(CommandsTest::fitsTheScreen);
        assertThat(ran.lines().get(0)).startsWith("CLIENT").contains("OWES", "SINCE", "USUALLY", "NEXT");
        assertThat(ran.lines().get(1))
                .startsWith("noor")
                .contains("Shop brand", "client", "2025-11-16", "S1 on 2025-11-2");
        assertThat(ran.lines().get(3)).isEqualTo("Nothing needs you now.");

        JsonNode json = office.run("status", "--now", "2025-11-19T12:00:00Z", "--output", "json")
                .json();
        assertThat(json.path("now").asText()).isEqualTo("2025-11-19T12:00:00Z");
        assertThat(json.path("clients").path(0).path("client").asText()).isEqualTo("noor");
        assertThat(json.path("clients").path(0).path("unknownSenders").isArray())
                .isTrue();
        Contract.episode(json.path("clients").path(0).path("episodes").path(0));
        assertThat(json.path("accounts").path(0).path("id").asText()).isEqualTo("work");
        assertThat(json.path("accounts").path(0).path("readAt").asText()).isEqualTo(Office.SOON);
        assertThat(json.path("accounts").path(0).path("error").isNull()).isTrue();
    }

    @Test
    void statusNamesAMailboxThatCouldNotBeRead() {
        office.run("once", "--now", Office.SOON);
        office.close();
        office.run("once", "--now", "2025-11-16T13:00:00Z");

        Ran ran = office.run("status", "--now", "2025-11-16T13:00:00Z");
        assertThat(ran.code()).isZero();
        assertThat(ran.out().replaceAll("\\s+", " "))
                .contains("Mailboxes the mailbox of account work could not be read on Sun 16 November 2025, 16:00: ")
                .contains("refused the connection")
                .doesNotContain("Nothing needs you now");
        assertThat(office.run("status", "--output", "json")
                        .json()
                        .path("accounts")
                        .path(0)
                        .path("error")
                        .asText())
                .contains("refused the connection");
    }

    @Test
    void statusNamesAnUnknownSenderInsideAThread() throws MessagingException {
        Instant when = Instant.parse("2025-11-17T09:00:00Z");
        try (MailProgram mail = office.mail()) {
            mail.store(
                    "INBOX",
                    letter(
                            "<answer@office.example>",
                            "The assistant of Layla Hassan <assistant@a-rather-long-name-of-an-office.example>",
                            Office.OWNER,
                            "Re: Shop brand",
                            when,
                            "<ask@haddad.example>",
                            "",
                            "Layla says yes."),
                    when);
        }
        office.run("once", "--now", "2025-11-17T12:00:00Z");

        Ran ran = office.run("status", "--now", "2025-11-17T12:00:00Z");
        assertThat(ran.lines()).allSatisfy(CommandsTest::fitsTheScreen);
        assertThat(ran.out()).contains("assistant@a-rather-long-name-of-an-office.example");
        assertThat(ran.out().replaceAll("\\s+", " "))
                .contains("writes in this client's conversations and is not in the configuration");
        JsonNode json = office.run("status", "--now", "2025-11-17T12:00:00Z", "--output", "json")
                .json();
        assertThat(json.path("clients").path(0).path("unknownSenders").path(0).asText())
                .isEqualTo("assistant@a-rather-long-name-of-an-office.example");
    }

    @Test
    void explainTellsTheWholeStoryWithoutAServer() {
        office.run("once", "--now", Office.SOON);
        office.run("once", "--now", Office.LATE);
        office.close();

        Ran ran = office.run("explain", "noor", "--now", "2025-11-26T12:00:00Z");
        assertThat(ran.code()).isZero();
        assertThat(ran.lines()).allSatisfy(CommandsTest::fitsTheScreen);
        assertThat(ran.out())
                .contains("Layla Hassan (noor), times in Asia/Riyadh")
                .contains("the client owes an answer")
                .contains("usually answers within")
                .contains("clock since Sun 16 November 2025, 14:00")
                .contains("conversation «Shop brand» <ask@haddad.example>")
                .contains("2025-11-16 14:00  you")
                .contains("what ghostnote did");

        JsonNode json = office.run("explain", "noor", "--output", "json", "--now", "2025-11-26T12:00:00Z")
                .json();
        Contract.episode(json.path("episodes").path(0));
        assertThat(json.path("conversations").path(0).path("id").asText()).isEqualTo("<ask@haddad.example>");
        assertThat(json.path("conversations")
                        .path(0)
                        .path("messages")
                        .path(0)
                        .path("by")
                        .asText())
                .isEqualTo("you");
        assertThat(json.path("guards").isArray()).isTrue();
        assertThat(json.path("holds").isArray()).isTrue();
        assertThat(json.path("events")).isNotEmpty();
    }

    @Test
    void explainNamesTheClientsThereAre() {
        Ran ran = office.run("explain", "nur");

        assertThat(ran.code()).isEqualTo(Sysexits.USAGE);
        assertThat(ran.err()).startsWith("ghostnote: no client 'nur' in ").contains("there are: noor");
    }

    // ---- check

    @Test
    void checkSaysWhatIsRight() {
        Ran ran = office.run("check");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.lines())
                .allSatisfy(line -> assertThat(line).startsWith("ok: "))
                .anySatisfy(line -> assertThat(line).contains("1 account(s), 1 client(s)"))
                .anySatisfy(line -> assertThat(line).contains("1 of 1 secret(s) found"))
                .anySatisfy(line -> assertThat(line).contains("store " + office.store()))
                .anySatisfy(line -> assertThat(line).contains("account work: logged in to 127.0.0.1"))
                .anySatisfy(line -> assertThat(line).contains("Drafts is Drafts, Sent is Sent; watched: INBOX"))
                .anySatisfy(line -> assertThat(line).contains("no command folders yet"));
    }

    @Test
    void checkNamesTheCommandFolders() {
        assertThat(office.run("once", "--now", Office.SOON).code()).isZero();
        assertThat(office.run("check").lines())
                .contains("ok: account work: command folders are Ghostnote.Close, Ghostnote.Never, Ghostnote.Pause,"
                        + " Ghostnote.Snooze 1 week")
                .anySatisfy(line -> assertThat(line).contains("watched: INBOX").doesNotContain("Ghostnote"));
    }

    @Test
    void onceTellsWhatItHasUnderstood() throws MessagingException {
        assertThat(office.run("once", "--now", Office.SOON).code()).isZero();
        try (MailProgram mail = office.mail()) {
            mail.store(
                    "Ghostnote.Pause",
                    letter(
                            "<l1@noor.example>",
                            Office.LAYLA,
                            Office.OWNER,
                            "Re: Shop brand",
                            Office.ASKED,
                            "<ask@haddad.example>",
                            "",
                            "The colours are fine."),
                    Office.ASKED);
        }
        Ran ran = office.run("once", "--now", Office.LATE);
        assertThat(ran.code()).isZero();
        assertThat(ran.lines())
                .contains("account work: noor: paused: you put a message into Ghostnote.Pause")
                .doesNotContain("nothing was written");
        try (MailProgram mail = office.mail()) {
            assertThat(mail.everything("INBOX")).containsExactly("<l1@noor.example>");
            assertThat(mail.everything("Ghostnote.Pause")).isEmpty();
        }
    }

    @Test
    void checkOfflineConnectsToNothing() {
        office.close();

        Ran ran = office.run("check", "--offline", "--output", "json");
        assertThat(ran.code()).isZero();
        assertThat(ran.json().path("findings")).hasSize(3).allSatisfy(finding -> {
            assertThat(finding.path("level").asText()).isEqualTo("ok");
            assertThat(finding.path("message").asText()).isNotEmpty();
        });
        assertThat(office.run("check").code()).isEqualTo(Sysexits.UNAVAILABLE);
    }

    /** Characters, as all here take one column. */
    private static void fitsTheScreen(String line) {
        assertThat(line.codePointCount(0, line.length())).as(line).isLessThanOrEqualTo(80);
    }
}
