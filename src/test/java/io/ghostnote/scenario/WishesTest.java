package io.ghostnote.scenario;

import static io.ghostnote.scenario.Letters.at;
import static io.ghostnote.scenario.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.app.Wiring;
import io.ghostnote.ladder.Ruling;
import io.ghostnote.pass.Mailbox;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MemoryJournal;
import io.ghostnote.pass.MemoryMailbox;
import io.ghostnote.pass.Pass;
import io.ghostnote.pass.PassReport;
import io.ghostnote.pass.Wish;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows from putting messages into command folders, over the fake mailbox. */
class WishesTest {
    private static final String OWNER = "Sami Haddad <sami@haddad.example>";
    private static final String LAYLA = "layla@noor.example";
    private static final String PAUSE = "Ghostnote/Pause";
    private static final Instant SUNDAY = at("2025-11-16T10:00 Asia/Riyadh");
    private static final Instant DUE = at("2025-11-23T12:00 Asia/Riyadh");
    private static final Duration POLL = Duration.ofMinutes(5);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private final MemoryMailbox mailbox = new MemoryMailbox();
    private final MemoryJournal journal = new MemoryJournal();
    private final List<String> asked = new ArrayList<>();
    private Optional<Happening> before = Optional.empty();
    private Instant now = SUNDAY;

    /** Before the program's call of that name with these arguments. */
    private interface Happening {
        void call(String method, Object[] arguments) throws MailboxException;
    }

    @BeforeEach
    void fill() {
        deliver("Sent", "<asked@haddad.example>", OWNER, LAYLA, "", SUNDAY);
        deliver("INBOX", "<before@noor.example>", LAYLA, OWNER, "", SUNDAY.minusSeconds(3600));
    }

    private void deliver(String to, String id, String from, String recipient, String more, Instant when) {
        // A question of the client's that is open would hold every note back.
        String body = from.equals(OWNER) ? "Hello, which one do you prefer?" : "Here is the list of the colours.";
        mailbox.deliver(to, letter(id, from, recipient, "Shop", when, "", more, body), when);
    }

    private PassReport pass() throws IOException {
        return pass("commands: Ghostnote", "en", false);
    }

    private PassReport pass(String commands, String language, boolean dryRun) throws IOException {
        Path file = Files.writeString(folder.resolve("ghostnote.yaml"), """
            owner: { name: Sami Haddad, timezone: Asia/Riyadh, country: SA, language: %s }
            accounts:
              - id: work
                addresses: [sami@haddad.example]
                folders: { %s }
                imap: { host: 127.0.0.1, port: 1, security: none, user: sami, password: { file: password } }
            clients:
              - id: noor
                name: Layla Hassan
                addresses: [layla@noor.example]
                country: SA
                engagements:
                  - { id: shop, title: Shop, match: { subject: [Shop] } }
            """.formatted(language, commands));
        now = now.plus(POLL);
        Pass pass = new Wiring(file).pass(journal, account -> watched());
        return pass.run(new Pass.Options(now, true, dryRun, Set.of("work"), Duration.ZERO, () -> false));
    }

    private Mailbox watched() {
        return Mailbox.class.cast(Proxy.newProxyInstance(
                WishesTest.class.getClassLoader(), new Class<?>[] {Mailbox.class}, (proxy, method, arguments) -> {
                    asked.add(method.getName());
                    if (before.isPresent()) {
                        before.get().call(method.getName(), arguments);
                    }
                    try {
                        return method.invoke(mailbox, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    private List<String> rulings() {
        return journal.rulings().stream()
                .map(ruling -> ruling.client() + "/" + ruling.engagement() + " " + ruling.word() + " "
                        + ruling.about().orElseThrow())
                .toList();
    }

    private static List<String> remarks(PassReport report) {
        return report.accounts().get(0).remarks();
    }

    /** Passes until a draft lies in Drafts; its Message-ID. */
    private String draft() throws IOException {
        PassReport unused = pass();
        now = DUE;
        PassReport drafted = pass();
        assertThat(drafted.drafts()).hasSize(1);
        return mailbox.ids("Drafts").get(0);
    }

    private List<String> states() {
        return journal.notes().stream()
                .map(note -> note.record().state().name())
                .toList();
    }

    @Test
    void aMovedMessageIsARulingAndIsBackInTheSamePass() throws IOException {
        pass();
        mailbox.put("INBOX", "Ghostnote/Snooze 1 week", "<before@noor.example>", false);

        PassReport report = pass();

        assertThat(rulings()).containsExactly("noor/shop SNOOZE <before@noor.example>");
        Ruling ruling = journal.rulings().get(0);
        assertThat(ruling.at()).isEqualTo(now);
        assertThat(ruling.until()).contains(now.plus(Duration.ofDays(7)));
        assertThat(mailbox.ids("INBOX")).containsExactly("<before@noor.example>");
        assertThat(mailbox.ids("Ghostnote/Snooze 1 week")).isEmpty();
        assertThat(remarks(report)).singleElement().asString().contains("noor/shop", "held for a week");
        assertThat(remarks(pass())).isEmpty();
    }

    @Test
    void putThereOnceMoreItIsAnotherWish() throws IOException {
        pass();
        mailbox.put("INBOX", PAUSE, "<before@noor.example>", false);
        pass();
        mailbox.put("INBOX", PAUSE, "<before@noor.example>", false);
        pass();

        assertThat(rulings()).hasSize(2);
        assertThat(mailbox.ids("INBOX")).containsExactly("<before@noor.example>");
    }

    @Test
    void severalMessagesOfOneMatterAreOneWish() throws IOException {
        pass();
        mailbox.put("INBOX", PAUSE, "<before@noor.example>", false);
        mailbox.put("Sent", PAUSE, "<asked@haddad.example>", false);
        pass();

        assertThat(rulings()).hasSize(1);
        assertThat(mailbox.ids("INBOX")).containsExactly("<before@noor.example>");
        assertThat(mailbox.ids("Sent")).containsExactly("<asked@haddad.example>");
    }

    /** A mail program that copies first and removes later may be in the middle of it. */
    @Test
    void aCopyIsTakenOutWhenItsOriginalIsStillThereAPassLater() throws IOException {
        pass();
        mailbox.put("INBOX", PAUSE, "<before@noor.example>", true);
        pass();
        assertThat(rulings()).hasSize(1);
        assertThat(mailbox.ids(PAUSE)).hasSize(1);

        pass();
        assertThat(mailbox.ids(PAUSE)).isEmpty();
        assertThat(mailbox.ids("INBOX")).containsExactly("<before@noor.example>");
        assertThat(rulings()).hasSize(1);
    }

    @Test
    void aCopyWhoseOriginalGoesAfterwardsIsMovedBack() throws IOException {
        pass();
        mailbox.put("INBOX", PAUSE, "<before@noor.example>", true);
        pass();
        mailbox.put("INBOX", "Trash", "<before@noor.example>", false);
        mailbox.delete("Trash");
        pass();

        assertThat(mailbox.ids("INBOX")).containsExactly("<before@noor.example>");
        assertThat(mailbox.ids(PAUSE)).isEmpty();
        assertThat(rulings()).hasSize(1);
    }

    @Test
    void nobodysMessageIsPutBackAndNothingIsKeptOfIt() throws IOException {
        deliver("INBOX", "<sale@shop.example>", "news@shop.example", OWNER, "", SUNDAY);
        pass();
        mailbox.put("INBOX", "Ghostnote/Never", "<sale@shop.example>", false);
        before = Optional.of((method, arguments) -> {
            if (method.equals("move")) {
                assertThat(journal.wishes("work")).extracting(Wish::about).containsExactly(Optional.empty());
            }
        });

        PassReport report = pass();

        assertThat(mailbox.ids("INBOX")).contains("<sale@shop.example>").hasSize(2);
        assertThat(rulings()).isEmpty();
        assertThat(remarks(report)).singleElement().asString().contains("no client's conversation");
    }

    @Test
    void aMessageThatWasNeverReadIsToldByItsOwnHeader() throws IOException {
        pass();
        deliver(PAUSE, "<new@noor.example>", LAYLA, OWNER, "", now);
        deliver(PAUSE, "<mine@haddad.example>", OWNER, LAYLA, "", now);
        pass();

        assertThat(rulings()).hasSize(1).first().asString().startsWith("noor/shop PAUSE");
        assertThat(mailbox.ids("INBOX")).contains("<new@noor.example>");
        assertThat(mailbox.ids("Sent")).contains("<mine@haddad.example>");
    }

    @Test
    void whatHasNoMessageIdOrIsNoMessageGoesToInbox() throws IOException {
        pass();
        mailbox.deliver(PAUSE, "Subject: nameless\n\nx\n", now);
        mailbox.deliver(PAUSE, "", now);
        pass();

        assertThat(mailbox.ids(PAUSE)).isEmpty();
        assertThat(mailbox.ids("INBOX")).hasSize(3);
        assertThat(rulings()).isEmpty();
        assertThat(journal.wishes("work")).isEmpty();
    }

    @Test
    void aNoteOfOursIsPutBackAndIsTheNoteItWas() throws IOException {
        String id = draft();
        mailbox.put("Drafts", PAUSE, id, false);
        PassReport report = pass();

        assertThat(rulings()).containsExactly("noor/shop PAUSE " + id);
        assertThat(mailbox.ids(PAUSE)).isEmpty();
        assertThat(report.drafts()).noneMatch(event -> event.what().key().equals("declined"));
        assertThat(states()).doesNotContain("DECLINED", "EDITED");
        assertThat(pass().drafts()).noneMatch(event -> event.what().key().equals("declined"));
        assertThat(states()).doesNotContain("DECLINED", "EDITED");
    }

    /** The state of the command folders was asked for before the draft was put there. */
    @Test
    void aNoteThatIsPutThereWhileFoldersAreReadIsNotDeclined() throws IOException {
        String id = draft();
        deliver("Drafts", "<other@haddad.example>", OWNER, "somebody@else.example", "", now);
        before = Optional.of((method, arguments) -> {
            if (method.equals("read")) {
                mailbox.put("Drafts", PAUSE, id, false);
            }
        });
        pass();
        before = Optional.empty();

        assertThat(rulings()).hasSize(1);
        assertThat(mailbox.ids("Drafts")).contains(id);
        assertThat(states()).doesNotContain("DECLINED");
    }

    @Test
    void whatCannotBePutBackIsReportedAndTriedAgain() throws IOException {
        String id = draft();
        mailbox.put("Drafts", PAUSE, id, false);
        before = Optional.of((method, arguments) -> {
            if (method.equals("move")) {
                throw new MailboxException(MailboxException.Failure.QUOTA, "the mailbox is full");
            }
        });
        for (int i = 0; i < 2; i++) {
            PassReport report = pass();
            assertThat(report.accounts().get(0).error()).isEmpty();
            assertThat(remarks(report)).anyMatch(remark -> remark.contains("the mailbox is full"));
            assertThat(mailbox.ids(PAUSE)).containsExactly(id);
            assertThat(states()).containsExactly("WAITING");
        }
        before = Optional.empty();
        pass();

        assertThat(mailbox.ids("Drafts")).contains(id);
        assertThat(mailbox.ids(PAUSE)).isEmpty();
        assertThat(rulings()).hasSize(1);
        assertThat(states()).doesNotContain("DECLINED", "EDITED");
    }

    @Test
    void whereItsFolderIsGoneItGoesToInbox() throws IOException {
        deliver("Archive", "<filed@noor.example>", LAYLA, OWNER, "", SUNDAY);
        pass();
        mailbox.put("Archive", PAUSE, "<filed@noor.example>", false);
        before = Optional.of((method, arguments) -> {
            if (method.equals("move") && arguments[2].equals("Archive")) {
                throw new MailboxException(MailboxException.Failure.NO_FOLDER, "it is gone");
            }
        });
        pass();

        assertThat(mailbox.ids("INBOX")).contains("<filed@noor.example>");
        assertThat(journal.wishes("work")).isEmpty();
    }

    @Test
    void aDryRunOnlyLooks() throws IOException {
        pass("commands: Ghostnote", "en", true);
        assertThat(mailbox.names()).doesNotContain(PAUSE);

        String id = draft();
        mailbox.put("Drafts", PAUSE, id, false);
        PassReport report = pass("commands: Ghostnote", "en", true);

        assertThat(report.drafts()).isEmpty();
        assertThat(mailbox.ids(PAUSE)).containsExactly(id);
        assertThat(rulings()).isEmpty();
        assertThat(states()).containsExactly("WAITING");

        pass();
        assertThat(rulings()).hasSize(1);
        assertThat(states()).doesNotContain("DECLINED", "EDITED");
    }

    @Test
    void nothingIsAskedOfTheServerWhenNothingChanged() throws IOException {
        pass();
        pass();
        asked.clear();
        pass();

        assertThat(asked).containsExactly("folders", "close");
    }

    @Test
    void deletedFoldersStayDeletedAndWorkAgainWhenTheyAreMadeByHand() throws IOException {
        pass();
        mailbox.delete("Ghostnote/Close");
        pass();
        assertThat(mailbox.names()).doesNotContain("Ghostnote/Close");

        mailbox.create(List.of("Ghostnote", "Close"));
        mailbox.put("INBOX", "Ghostnote/Close", "<before@noor.example>", false);
        pass();
        assertThat(rulings()).containsExactly("noor/shop CLOSE <before@noor.example>");
    }

    @Test
    void theyAreNamedInTheOwnersLanguageAndUnderstoodInBoth() throws IOException {
        pass("watch: []", "ar", false);
        assertThat(mailbox.names())
                .contains(
                        "Ghostnote/إيقاف مؤقت",
                        "Ghostnote/تأجيل أسبوع",
                        "Ghostnote/رسالة ختامية",
                        "Ghostnote/عدم المراسلة")
                .doesNotContain(PAUSE);
        mailbox.put("INBOX", "Ghostnote/عدم المراسلة", "<before@noor.example>", false);
        pass("watch: []", "ar", false);
        pass("watch: []", "en", false);

        assertThat(rulings()).containsExactly("noor/shop NEVER <before@noor.example>");
        assertThat(mailbox.names()).as("the Arabic ones are there").doesNotContain(PAUSE);
    }

    @Test
    void switchedOffThereAreNone() throws IOException {
        pass("commands: false", "en", false);
        assertThat(mailbox.names()).noneMatch(name -> name.startsWith("Ghostnote"));

        pass();
        mailbox.put("INBOX", PAUSE, "<before@noor.example>", false);
        pass("commands: none", "en", false);
        assertThat(rulings()).isEmpty();
        assertThat(mailbox.ids(PAUSE)).hasSize(1);
    }
}
