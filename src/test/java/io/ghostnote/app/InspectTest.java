package io.ghostnote.app;

import static io.ghostnote.app.Ran.ghostnote;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code inspect message} and {@code inspect threads}, as in docs/contract.md. */
class InspectTest {
    private static final String PROMISE = """
            From: Layla Hassan <layla@noor.example>
            To: sami@haddad.example
            Subject: Re: Site
            Date: Mon, 17 Nov 2025 10:00:00 +0300
            Message-ID: <p1@noor.example>
            Content-Type: text/plain; charset=UTF-8

            I will get back to you on Sunday, 23 November 2025. Which format do you need?

            On Sun, 16 Nov 2025, Sami Haddad wrote:
            > Could you send the logo?

            --\s
            Layla Hassan
            """;
    private static final String AWAY = """
            From: layla@noor.example
            To: sami@haddad.example
            Subject: Automatic reply: Site
            Date: Mon, 17 Nov 2025 10:00:00 +0000
            Auto-Submitted: auto-replied

            I am out of the office until 21 November 2025.
            """;

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aPersonsMessage() throws IOException {
        String file = file("promise.eml", PROMISE);
        JsonNode seen =
                ghostnote("inspect", "message", "--output", "json", file).json();

        assertThat(seen.fieldNames())
                .toIterable()
                .containsExactly(
                        "file",
                        "kind",
                        "returnDate",
                        "failed",
                        "status",
                        "language",
                        "visibleText",
                        "expectsAnswer",
                        "announces",
                        "until",
                        "reasons");
        assertThat(seen.path("file").asText()).isEqualTo(file);
        assertThat(seen.path("kind").asText()).isEqualTo("human");
        assertThat(seen.path("returnDate").isNull()).isTrue();
        assertThat(seen.path("failed")).isEmpty();
        assertThat(seen.path("status").isNull()).isTrue();
        assertThat(seen.path("language").asText()).isEqualTo("en");
        assertThat(seen.path("visibleText").asText())
                .isEqualTo("I will get back to you on Sunday, 23 November 2025. Which format do you need?");
        assertThat(seen.path("expectsAnswer").asText()).isEqualTo("yes");
        assertThat(seen.path("announces")).extracting(JsonNode::asText).containsExactly("promise");
        assertThat(seen.path("until").asText()).isEqualTo("2025-11-23");
        assertThat(seen.path("reasons")).extracting(JsonNode::asText).contains("expects an answer: question mark");
    }

    @Test
    void anAbsenceIsToldByTheDayOfTheMessageUnlessAnotherIsSaid() throws IOException {
        String file = file("away.eml", AWAY.replace(" 2025.", "."));
        assertThat(ghostnote("inspect", "message", "--output", "json", file)
                        .json()
                        .path("returnDate")
                        .asText())
                .isEqualTo("2025-11-24");
        Ran later = ghostnote("inspect", "message", "--output", "json", "--date", "2026-11-16", file);
        assertThat(later.json().path("kind").asText()).isEqualTo("auto_reply");
        assertThat(later.json().path("returnDate").asText()).isEqualTo("2026-11-23");
        assertThat(later.json().path("expectsAnswer").asText()).isEqualTo("no");
    }

    @Test
    void oneLineForEachFileAndWhatCannotBeReadIsSaid() throws IOException {
        String first = file("one.eml", PROMISE);
        String missing = folder.resolve("none.eml").toString();
        String second = file("two.mbox", "From layla@noor.example Mon Nov 17 10:00:00 2025\n" + AWAY);
        Ran ran = ghostnote("inspect", "message", "--output", "json", first, missing, second);

        assertThat(ran.code()).isEqualTo(Sysexits.DATAERR);
        assertThat(ran.err().strip()).isEqualTo("ghostnote: there is no " + missing);
        assertThat(ran.lines()).hasSize(2);
        assertThat(new ObjectMapper().readTree(ran.lines().get(1)).path("kind").asText())
                .isEqualTo("auto_reply");
    }

    @Test
    void standardInputIsADash() {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(PROMISE.getBytes(StandardCharsets.UTF_8)));
            Ran ran = ghostnote("inspect", "message", "-");
            assertThat(ran.code()).isZero();
            assertThat(ran.lines().get(0)).isEqualTo("-: human, en");
            assertThat(ran.lines()).contains("  announces: promise, for 2025-11-23");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aMessageCannotDriveTheTerminal() throws IOException {
        Ran ran = ghostnote(
                "inspect", "message", file("bad.eml", "From: a@b.example\n\nHello \u001b[2Jthere\u202e\u0007\n"));
        assertThat(ran.out()).contains("Hello [2Jthere").doesNotContain("\u001b", "\u202e", "\u0007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "From ", "\u0000\u0001", "Content-Type: multipart/mixed; boundary=x\n\n--x\n"})
    void anythingIsAMessage(String octets) throws IOException {
        Ran ran = ghostnote("inspect", "message", "--output", "json", file("any.eml", octets));
        assertThat(ran.code()).isZero();
        assertThat(ran.json().path("kind").asText()).isNotEmpty();
    }

    private static final String THREAD = """
            From sami@haddad.example Mon Nov 17 10:00:00 2025
            From: sami@haddad.example
            To: layla@noor.example
            Subject: Site
            Date: Mon, 17 Nov 2025 10:00:00 +0000
            Message-ID: <1@haddad.example>

            First.
            From here on it is text.

            >From quoted.

            From layla@noor.example Mon Nov 17 11:00:00 2025
            From: layla@noor.example
            To: sami@haddad.example
            Subject: Re: Site
            Date: Mon, 17 Nov 2025 11:00:00 +0000
            Message-ID: <2@noor.example>
            In-Reply-To: <1@haddad.example>

            Second.

            From omar@farid.example Mon Nov 17 12:00:00 2025
            From: omar@farid.example
            Subject: Other
            Message-ID: <3@farid.example>

            No date.
            """;

    private static void isTheThread(Ran ran) {
        assertThat(ran.code()).isZero();
        JsonNode threads = ran.json().path("threads");
        assertThat(threads).hasSize(2);
        JsonNode site =
                threads.path(0).path("id").asText().equals("<1@haddad.example>") ? threads.path(0) : threads.path(1);
        assertThat(site.path("id").asText()).isEqualTo("<1@haddad.example>");
        assertThat(site.path("messages")).hasSize(2);
        assertThat(site.path("messages").path(0).path("parent").isNull()).isTrue();
        assertThat(site.path("messages").path(1).path("messageId").asText()).isEqualTo("<2@noor.example>");
        assertThat(site.path("messages").path(1).path("parent").asText()).isEqualTo("<1@haddad.example>");
        assertThat(site.path("messages").path(1).path("date").asText()).isEqualTo("2025-11-17T11:00:00Z");
    }

    @Test
    void theConversationsOfAnMbox() throws IOException {
        isTheThread(ghostnote("inspect", "threads", "--output", "json", file("mbox", THREAD)));
        assertThat(ghostnote("inspect", "threads", file("mbox", THREAD.replace("\n", "\r\n")))
                        .out())
                .contains("<1@haddad.example>  2 messages", "    2025-11-17T11:00:00Z  layla@noor.example  Re: Site");
    }

    @Test
    void theConversationsOfAMaildir() throws IOException {
        for (String sub : List.of("cur", "new", "tmp")) {
            Files.createDirectory(folder.resolve(sub));
        }
        String[] messages = THREAD.split("(?m)^From \\S+ Mon .*\n");
        file("cur/1:2,S", messages[1]);
        file("cur/2:2,", messages[2]);
        file("new/3", messages[3]);
        file("tmp/4", messages[1]);
        file("dovecot-uidlist", "3 V1 N4");
        isTheThread(ghostnote("inspect", "threads", "--output", "json", folder.toString()));
    }

    @Test
    void aMailboxThatIsNotThere() {
        Ran ran = ghostnote("inspect", "threads", folder.resolve("none").toString());
        assertThat(ran.code()).isEqualTo(Sysexits.DATAERR);
        assertThat(ran.err().strip()).isEqualTo("ghostnote: there is no " + folder.resolve("none"));
    }

    @Test
    void inspectAloneSaysWhatThereIs() {
        Ran ran = ghostnote("inspect");
        assertThat(ran.code()).isEqualTo(Sysexits.USAGE);
        assertThat(ran.err()).contains("inspect message FILE...");
    }
}
