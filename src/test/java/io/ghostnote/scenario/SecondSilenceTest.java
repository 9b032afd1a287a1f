package io.ghostnote.scenario;

import static io.ghostnote.scenario.Letters.at;
import static io.ghostnote.scenario.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.app.Wiring;
import io.ghostnote.mail.MessageId;
import io.ghostnote.pass.MemoryJournal;
import io.ghostnote.pass.MemoryMailbox;
import io.ghostnote.pass.Pass;
import io.ghostnote.text.TextSample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client who falls silent twice is not sent the same sentences twice: what was sent is read again from Sent. */
class SecondSilenceTest {
    private static final String LAYLA = "layla@noor.example";
    private static final String SAMI = "sami@haddad.example";

    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryMailbox mailbox = new MemoryMailbox();

    @TempDir
    Path folder;

    private void pass(Pass pass, Instant now) {
        pass.run(new Pass.Options(now, true, false, Set.of("work"), Duration.ofHours(1), () -> false));
    }

    private String draft() throws Exception {
        List<String> ids = mailbox.ids("Drafts");
        assertThat(ids).hasSize(1);
        long uid = mailbox.find("Drafts", new MessageId(ids.get(0))).get(0);
        return TextSample.of(mailbox.content("Drafts", uid, 100_000), 100_000);
    }

    // without a memory one of two wordings would be the same about every other time
    @ParameterizedTest
    @ValueSource(strings = {"<a@haddad.example>", "<b@haddad.example>", "<c@haddad.example>", "<d@haddad.example>"})
    void theSecondNoteHasOtherWords(String secondQuestion) throws Exception {
        Path file = Files.writeString(folder.resolve("ghostnote.yaml"), """
                owner: { name: Sami Haddad, timezone: Asia/Riyadh, country: SA }
                accounts:
                  - id: work
                    addresses: [sami@haddad.example]
                    imap: { host: 127.0.0.1, port: 1, security: none, user: sami, password: { file: password } }
                clients:
                  - { id: noor, name: Layla Hassan, addresses: ["*@noor.example"], country: SA, language: en }
                """);
        Pass pass = new Wiring(file).pass(journal, account -> mailbox);
        Instant first = at("2025-11-16T10:00 Asia/Riyadh");
        mailbox.deliver(
                "Sent",
                letter("<q@haddad.example>", SAMI, LAYLA, "Site", first, "", "", "Which draft do you prefer?"),
                first);
        pass(pass, at("2025-12-01T12:00 Asia/Riyadh"));
        String noteOne = draft();
        mailbox.move("Drafts", "Sent", LAYLA);
        pass(pass, at("2025-12-01T13:00 Asia/Riyadh"));

        Instant answered = at("2025-12-02T10:00 Asia/Riyadh");
        mailbox.deliver(
                "INBOX",
                letter("<r@noor.example>", LAYLA, SAMI, "Re: Site", answered, "<q@haddad.example>", "", "The first."),
                answered);
        Instant again = at("2025-12-03T10:00 Asia/Riyadh");
        mailbox.deliver(
                "Sent",
                letter(secondQuestion, SAMI, LAYLA, "Re: Site", again, "<r@noor.example>", "", "Which colour is best?"),
                again);
        pass(pass, at("2025-12-18T12:00 Asia/Riyadh"));
        String noteTwo = draft();

        List<String> repeated = noteTwo.lines()
                .filter(line -> line.split(" ").length > 3)
                .filter(noteOne::contains)
                .toList();
        assertThat(repeated).isEmpty();
    }
}
