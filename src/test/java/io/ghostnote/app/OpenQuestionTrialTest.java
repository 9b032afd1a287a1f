package io.ghostnote.app;

import static io.ghostnote.scenario.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.scenario.MailProgram;
import jakarta.mail.MessagingException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the freelancer asked is asked again, in their words, where that makes a good note. */
class OpenQuestionTrialTest {
    @TempDir
    Path folder;

    @Test
    void theQuestionOfTheLastMessageIsInTheNote() throws MessagingException {
        assertThat(noteAfter("Hello Layla,\n\nThe draft is done. Could you confirm the colours?\n\nSami"))
                .contains("Could you confirm the colours?");
    }

    @Test
    void wordsThatNoNoteMayHaveAreLeftOutAndTheNoteIsWrittenAllTheSame() throws MessagingException {
        String note = noteAfter("Hello Layla,\n\nCould you reply as soon as possible?\n\nSami");
        assertThat(note).doesNotContain("as soon as possible").contains("2025").contains("?");
    }

    @Test
    void aQuestionInAnotherLanguageThanTheNoteIsLeftOut() throws MessagingException {
        assertThat(noteAfter(
                        "مرحبًا ليلى،\n\nأرسلت لك التصميم الجديد للمتجر أمس. هل تناسبك ألوان الواجهة؟\n\nسامي", "en"))
                .doesNotContain("ألوان");
    }

    private String noteAfter(String message) throws MessagingException {
        return noteAfter(message, "en");
    }

    private String noteAfter(String message, String language) throws MessagingException {
        try (Office office = new Office(folder)) {
            office.configure(office.yaml(office.port())
                    .replace(
                            "addresses: [layla@noor.example],",
                            "addresses: [layla@noor.example], language: " + language + ","));
            try (MailProgram mail = office.mail()) {
                mail.store(
                        "Sent",
                        letter(
                                "<ask@haddad.example>",
                                Office.OWNER,
                                Office.LAYLA,
                                "Shop brand",
                                Office.ASKED,
                                "",
                                "",
                                message),
                        Office.ASKED);
            }
            office.run("once", "--now", Office.SOON);
            office.run("once", "--now", Office.LATE);
            assertThat(office.drafts()).hasSize(1);
            return office.drafts().get(0).text();
        }
    }
}
