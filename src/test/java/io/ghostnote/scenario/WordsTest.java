package io.ghostnote.scenario;

import static io.ghostnote.scenario.Letters.at;
import static io.ghostnote.scenario.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.app.Wiring;
import io.ghostnote.ladder.Action;
import io.ghostnote.ladder.GuardCode;
import io.ghostnote.ladder.Side;
import io.ghostnote.ladder.Verdict;
import io.ghostnote.pass.Journal;
import io.ghostnote.pass.MemoryJournal;
import io.ghostnote.pass.MemoryMailbox;
import io.ghostnote.pass.Pass;
import io.ghostnote.pass.PassReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write decides whether a note is drafted: whole letters through the whole pass, over mailboxes in memory. */
class WordsTest {
    private static final Instant WRITTEN = at("2025-11-16T10:00 Asia/Riyadh");
    private static final Instant LATE = at("2025-12-01T12:00 Asia/Riyadh");
    private static final String QUESTION = "Hello Layla, which of the two drafts do you prefer?";

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
                %s
                clients:
                  - { id: noor, name: Layla Hassan, gender: f, addresses: ["*@noor.example"], country: SA }
                """.formatted(more));
        pass = new Wiring(file).pass(journal, account -> mailbox);
    }

    private void own(String body) {
        mailbox.deliver(
                "Sent",
                letter(
                        "<own@haddad.example>",
                        "sami@haddad.example",
                        "layla@noor.example",
                        "Site",
                        WRITTEN,
                        "",
                        "",
                        body),
                WRITTEN);
    }

    private void theirs(String from, String subject, String more, String body) {
        Instant when = WRITTEN.plus(Duration.ofHours(2));
        mailbox.deliver(
                "INBOX",
                letter(
                        "<t" + ++count + "@noor.example>",
                        from,
                        "sami@haddad.example",
                        subject,
                        when,
                        "<own@haddad.example>",
                        more,
                        body),
                when);
    }

    private Verdict verdict(Instant now) {
        PassReport report =
                pass.run(new Pass.Options(now, true, true, Set.of("work"), Duration.ofHours(1), () -> false));
        assertThat(report.decisions()).hasSize(1);
        return report.decisions().get(0).verdict();
    }

    @Test
    void aQuestionWithoutAnswerIsFollowedUp() {
        own(QUESTION);
        assertThat(verdict(LATE).action()).isEqualTo(Action.DRAFT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thank you, received. No need to reply.|X12|NONE",
                "شكرًا جزيلًا، تم الاستلام.|X12|NONE",
                "The file is on the server now.|X12|ASK"
            })
    void aMessageThatAsksNothingIsNot(String body, GuardCode guard, Action action) {
        own(body);
        Verdict verdict = verdict(LATE);
        assertThat(verdict.guard()).contains(guard);
        assertThat(verdict.action()).isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I will get back to you on Sunday, 7 December 2025.|X09|2025-12-09T09:00 Asia/Riyadh",
                "سأرد عليك يوم الأحد 7 ديسمبر 2025.|X09|2025-12-09T09:00 Asia/Riyadh",
                "Let us put this on hold until 7 December 2025.|X08|2025-12-09T09:00 Asia/Riyadh",
                "Unfortunately we have decided to go with another agency.|X07|",
                "نعتذر عن عدم الاستمرار في المشروع.|X07|",
                "Please stop emailing me about this.|X01|",
                "Our lawyer will contact you about the breach of contract.|X02|",
                "Which of them is cheaper?|X06|"
            })
    void whatTheClientAnswersIsHeard(String body, GuardCode guard, String until) {
        own(QUESTION);
        theirs("Layla <layla@noor.example>", "Re: Site", "", body);
        // Who has said such a thing in the conversation is not reminded, even after another word of the owner's.
        if (guard == GuardCode.X01 || guard == GuardCode.X02) {
            mailbox.deliver(
                    "Sent",
                    letter(
                            "<own2@haddad.example>",
                            "sami@haddad.example",
                            "layla@noor.example",
                            "Another matter",
                            WRITTEN.plus(Duration.ofHours(4)),
                            "",
                            "",
                            QUESTION),
                    WRITTEN.plus(Duration.ofHours(4)));
        }
        Verdict verdict = verdict(LATE);
        assertThat(verdict.guard()).as(verdict.reason().toString()).contains(guard);
        assertThat(verdict.action()).isNotEqualTo(Action.DRAFT);
        assertThat(verdict.until()).isEqualTo(Optional.ofNullable(until).map(Letters::at));
    }

    @Test
    void aWordOfThanksEndsIt() {
        own(QUESTION);
        theirs("Layla <layla@noor.example>", "Re: Site", "", "Perfect, thank you!");
        Verdict verdict = verdict(LATE);
        assertThat(verdict.guard()).contains(GuardCode.X04);
        assertThat(verdict.side()).isEqualTo(Side.NOBODY);
    }

    @Test
    void aPromiseThatWasNotKeptIsFollowedUp() {
        own(QUESTION);
        theirs("Layla <layla@noor.example>", "Re: Site", "", "I will get back to you on Sunday, 7 December 2025.");
        assertThat(verdict(at("2025-12-09T12:00 Asia/Riyadh")).action()).isEqualTo(Action.DRAFT);
    }

    @Test
    void anAbsenceNoticeWithoutAnyHeaderHoldsUntilTheDayItNames() {
        own(QUESTION);
        theirs(
                "Layla <layla@noor.example>",
                "Re: Site",
                "",
                "I am out of the office until 4 December 2025 with limited access to email.");
        Verdict verdict = verdict(LATE);
        assertThat(verdict.guard()).as(verdict.reason().toString()).contains(GuardCode.X10);
        assertThat(verdict.until()).contains(at("2025-12-08T09:00 Asia/Riyadh"));
    }

    @Test
    void anAbsenceNoticeFromAnotherAddressOfTheirsHoldsToo() {
        own(QUESTION);
        theirs(
                "Layla Hassan <layla@noor.example>",
                "رد تلقائي: Site",
                "Auto-Submitted: auto-replied\n",
                "أنا في إجازة حتى 4 ديسمبر 2025.");
        assertThat(verdict(LATE).until()).contains(at("2025-12-08T09:00 Asia/Riyadh"));
    }

    private static String judged(String dmarc, String host) {
        return """
                Authentication-Results: mx.haddad.example; dmarc=%s header.from=noor.example
                Received: from %s by mx.haddad.example; Sun, 16 Nov 2025 10:00:00 +0000
                """.formatted(dmarc, host);
    }

    private void old(String id, String more) {
        Instant when = WRITTEN.minus(Duration.ofDays(60));
        mailbox.deliver(
                "INBOX",
                letter(
                        id,
                        "layla@noor.example",
                        "sami@haddad.example",
                        "Old matter " + id,
                        when,
                        "",
                        more,
                        "Thank you."),
                when);
    }

    @Test
    void aForgedAnswerIsNone() {
        for (int i = 0; i < 25; i++) {
            old("<old" + i + "@noor.example>", judged("pass", "mail.noor.example"));
        }
        own(QUESTION);
        theirs("Layla <layla@noor.example>", "Re: Site", judged("fail", "evil.example"), "We take the first one.");
        Verdict verdict = verdict(LATE);
        assertThat(verdict.action()).as(verdict.reason().toString()).isEqualTo(Action.DRAFT);
        assertThat(journal.standing("noor"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.gist().genuine()).isFalse());
    }

    @Test
    void aLookForTheServerThatFoundNoneIsRepeatedAfterADay() {
        for (int i = 0; i < 25; i++) {
            old("<old" + i + "@noor.example>", "");
        }
        own(QUESTION);
        verdict(LATE);
        Journal.ServerLook fruitless = new Journal.ServerLook(LATE, Optional.empty());
        assertThat(journal.trustedServer("work")).contains(fruitless);
        for (int i = 0; i < 80; i++) {
            old("<judged" + i + "@noor.example>", judged("pass", "mail.noor.example"));
        }
        theirs("Layla <layla@noor.example>", "Re: Site", "", "The first one.");
        verdict(LATE.plus(Duration.ofHours(23)));
        assertThat(journal.trustedServer("work")).contains(fruitless);
        theirs("Layla <layla@noor.example>", "Re: Site", "", "Or the second one.");
        verdict(LATE.plus(Duration.ofHours(24)));
        assertThat(journal.trustedServer("work").flatMap(Journal.ServerLook::found))
                .hasValueSatisfying(server -> assertThat(server.authservIds()).containsExactly("mx.haddad.example"));
    }

    @Test
    void aServerThatIsNamedIsBelievedAtOnce() throws IOException {
        configure("    authserv-id: MX.haddad.example");
        own(QUESTION);
        theirs("Layla <layla@noor.example>", "Re: Site", judged("fail", "evil.example"), "We take the first one.");
        assertThat(verdict(LATE).action()).isEqualTo(Action.DRAFT);
        assertThat(journal.trustedServer("work")).isEmpty();
    }

    @Test
    void aServerThatIsNamedIsBelievedAlone() throws IOException {
        configure("    authserv-id: mx.other.example");
        own(QUESTION);
        theirs("Layla <layla@noor.example>", "Re: Site", judged("fail", "evil.example"), "We take the first one.");
        assertThat(verdict(LATE).action()).isNotEqualTo(Action.DRAFT);
    }

    @Test
    void aLetterIsReadOnce() {
        own(QUESTION);
        theirs("Layla <layla@noor.example>", "Re: Site", "", "Perfect, thank you!");
        verdict(LATE);
        assertThat(journal.unread("work", Instant.EPOCH)).isEmpty();
        assertThat(journal.gistsOf("noor")).hasSize(2);
    }
}
