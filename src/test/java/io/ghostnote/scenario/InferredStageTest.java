package io.ghostnote.scenario;

import static io.ghostnote.scenario.Letters.at;
import static io.ghostnote.scenario.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.app.Wiring;
import io.ghostnote.ladder.Action;
import io.ghostnote.ladder.GuardCode;
import io.ghostnote.ladder.InferredStage;
import io.ghostnote.ladder.Stage;
import io.ghostnote.mail.MessageId;
import io.ghostnote.pass.Decision;
import io.ghostnote.pass.MemoryJournal;
import io.ghostnote.pass.MemoryMailbox;
import io.ghostnote.pass.Pass;
import io.ghostnote.pass.PassReport;
import io.ghostnote.text.TextSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stage as the freelancer's own letters tell it (docs/ladder.md section 2), from the mailbox to the note. */
class InferredStageTest {
    private static final String SAMI = "sami@haddad.example";
    private static final String LAYLA = "layla@noor.example";
    private static final String CONTRACT =
            "Hello Layla, attached is the contract. Please read it in peace and sign where it is marked.";

    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryMailbox mailbox = new MemoryMailbox();

    @TempDir
    Path folder;

    private Pass pass;
    private int count;

    @BeforeEach
    void configure() throws IOException {
        configure("");
    }

    private void configure(String more) throws IOException {
        Path file = Files.writeString(folder.resolve("ghostnote.yaml"), """
            owner: { name: Sami Haddad, timezone: Asia/Riyadh, country: SA }
            accounts:
              - id: work
                addresses: [sami@haddad.example]
                imap: { host: 127.0.0.1, port: 1, security: none, user: sami, password: { file: password } }
            clients:
              - { id: noor, name: Layla Hassan, addresses: ["*@noor.example"], country: SA, language: en %s }
            """.formatted(more));
        pass = new Wiring(file).pass(journal, account -> mailbox);
    }

    private void own(String subject, String when, String body) {
        write("Sent", SAMI, LAYLA, subject, at(when), body);
    }

    private void write(String place, String from, String to, String subject, Instant when, String body) {
        count++;
        mailbox.deliver(place, letter("<m" + count + "@haddad.example>", from, to, subject, when, "", "", body), when);
    }

    private Decision decision(String now, boolean dry) {
        PassReport report =
                pass.run(new Pass.Options(at(now), true, dry, Set.of("work"), Duration.ofHours(1), () -> false));
        assertThat(report.decisions()).hasSize(1);
        return report.decisions().get(0);
    }

    private String draft() throws Exception {
        long uid = mailbox.find("Drafts", new MessageId(mailbox.ids("Drafts").get(0)))
                .get(0);
        return TextSample.of(mailbox.content("Drafts", uid, 100_000), 100_000);
    }

    @Test
    void theNoteNamesTheDayOfTheLetterThatBroughtTheContract() throws Exception {
        own("Noor store", "2025-11-16T10:00 Asia/Riyadh", CONTRACT);
        own("Photos for Noor", "2025-11-18T10:00 Asia/Riyadh", "Hello Layla, could you send me the photos?");
        Decision decision = decision("2025-12-01T12:00 Asia/Riyadh", false);
        assertThat(decision.stage()).isEqualTo(Stage.CONTRACT);
        assertThat(decision.inferred().map(InferredStage::at)).contains(at("2025-11-16T10:00 Asia/Riyadh"));
        assertThat(draft()).contains("16 November").contains("agreement").doesNotContain("18 November");
    }

    @Test
    void itAsksByItself() {
        own("Noor store", "2025-11-16T10:00 Asia/Riyadh", "Hello Layla, attached is the contract.");
        assertThat(decision("2025-12-01T12:00 Asia/Riyadh", true).verdict().action())
                .isEqualTo(Action.DRAFT);
    }

    @Test
    void anAnswerInAnyThreadEndsIt() {
        own("Noor store", "2025-11-16T10:00 Asia/Riyadh", CONTRACT);
        write(
                "INBOX",
                LAYLA,
                SAMI,
                "Signed",
                at("2025-11-17T10:00 Asia/Riyadh"),
                "Signed and sent by post, thank you!");
        own("Photos for Noor", "2025-11-18T10:00 Asia/Riyadh", "Hello Layla, could you send me the photos?");
        Decision decision = decision("2025-12-01T12:00 Asia/Riyadh", true);
        assertThat(decision.stage()).isEqualTo(Stage.GENERAL);
        assertThat(decision.inferred()).isEmpty();
    }

    @Test
    void aConfiguredStageStays() throws IOException {
        configure(", stage: prospect");
        own("Noor store", "2025-11-16T10:00 Asia/Riyadh", "Hello Layla, attached is the contract.");
        Decision decision = decision("2025-12-01T12:00 Asia/Riyadh", true);
        assertThat(decision.stage()).isEqualTo(Stage.PROSPECT);
        assertThat(decision.inferred()).isEmpty();
        assertThat(decision.verdict().guard()).contains(GuardCode.X12);
    }

    @Test
    void ofAnInvoiceWithoutALedgerTheFreelancerIsAsked() {
        own("Noor store", "2025-10-05T10:00 Asia/Riyadh", "Hello Layla, please find attached my invoice INV-31.");
        Decision decision = decision("2025-12-01T12:00 Asia/Riyadh", true);
        assertThat(decision.stage()).isEqualTo(Stage.INVOICED);
        assertThat(decision.verdict().guard()).contains(GuardCode.X17);
        assertThat(decision.verdict().action()).isNotEqualTo(Action.DRAFT);
    }
}
