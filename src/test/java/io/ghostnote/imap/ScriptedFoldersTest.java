package io.ghostnote.imap;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.pass.FolderMark;
import io.ghostnote.pass.FolderView;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import io.ghostnote.pass.Role;
import io.ghostnote.testing.ScriptedServer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Making folders and moving messages on servers that have their own ways, by transcript. */
class ScriptedFoldersTest extends ScriptedTrial {
    private static final List<String> PAUSE = List.of("Ghostnote", "Pause");
    private static final String[] SLASH = {"* LIST (\\Noselect) \"/\" \"\"", "{tag} OK"};

    private static List<String> commands(ScriptedServer script, String like) {
        return script.commands().stream()
                .filter(command -> command.matches(like))
                .toList();
    }

    // ---- making

    @Test
    void foldersAreMadeWhereTheServerKeepsTheUsersOwn() throws Exception {
        ScriptedServer script = script("NAMESPACE")
                .on("LIST \"\" \"\"", "* LIST (\\Noselect) \".\" \"\"", "{tag} OK")
                .on("NAMESPACE", "* NAMESPACE ((\"INBOX.\" \".\")) NIL NIL", "{tag} OK")
                .on("CREATE .*|SUBSCRIBE .*", "{tag} OK");

        assertThat(connect(script).create(List.of("Work", "My.Notes", "إيقاف مؤقت")))
                .isEqualTo("INBOX.Work.My-Notes.إيقاف مؤقت");
        assertThat(commands(script, "(CREATE|SUBSCRIBE).*"))
                .containsExactly(
                        "CREATE \"INBOX.Work.My-Notes.&BiUGSgZCBicGQQ- &BkUGJAZCBio-\"",
                        "SUBSCRIBE \"INBOX.Work.My-Notes.&BiUGSgZCBicGQQ- &BkUGJAZCBio-\"");
    }

    @Test
    void theFolderAroundItIsMadeWhereTheServerDoesNotDoThatByItself() throws Exception {
        ScriptedServer script = script("NAMESPACE")
                .on("LIST \"\" \"\"", SLASH)
                .on("NAMESPACE", "* NAMESPACE ((\"\" \"/\")) NIL NIL", "{tag} OK")
                .once("CREATE \"Ghostnote/Pause\"", "{tag} NO [NONEXISTENT] parent is missing")
                .on("CREATE \"Ghostnote/\"", "{tag} OK")
                .on("CREATE \"Ghostnote/Pause\"", "{tag} OK")
                .on("LIST \"\" \"Ghostnote/Pause\"", "{tag} OK")
                .on("SUBSCRIBE .*", "{tag} NO no subscriptions here");

        assertThat(connect(script).create(PAUSE)).isEqualTo("Ghostnote/Pause");
    }

    @ParameterizedTest
    @CsvSource({"NO [ALREADYEXISTS] there it is", "NO Mailbox exists"})
    void whatIsThereAlreadyIsNoError(String answer) throws Exception {
        ScriptedServer script = script("NAMESPACE")
                .on("LIST \"\" \"\"", SLASH)
                .on("NAMESPACE", "* NAMESPACE NIL NIL NIL", "{tag} OK")
                .on("CREATE .*", "{tag} " + answer)
                .on("LIST \"\" \"Ghostnote/Pause\"", "* LIST () \"/\" Ghostnote/Pause", "{tag} OK")
                .on("SUBSCRIBE .*", "{tag} OK");

        assertThat(connect(script).create(PAUSE)).isEqualTo("Ghostnote/Pause");
        assertThat(commands(script, "CREATE.*")).hasSize(1);
    }

    @Test
    void aNameThatHoldsNoMessagesIsNoFolder() throws Exception {
        ScriptedServer script = script("NAMESPACE")
                .on("LIST \"\" \"\"", SLASH)
                .on("NAMESPACE", "* NAMESPACE NIL NIL NIL", "{tag} OK")
                .on("CREATE .*", "{tag} NO [ALREADYEXISTS] there it is")
                .on("LIST \"\" \"Ghostnote/Pause\"", "* LIST (\\Noselect) \"/\" Ghostnote/Pause", "{tag} OK");
        ImapMailbox mailbox = connect(script);

        MailboxException e = thrown(() -> mailbox.create(PAUSE));
        assertThat(e.failure()).isEqualTo(Failure.REFUSED);
        assertThat(e).hasMessageContaining("\"Ghostnote/Pause\"").hasMessageContaining("there it is");
    }

    @Test
    void aServerThatDoesNotTellIsTriedBelowInboxToo() throws Exception {
        ScriptedServer script = script("")
                .on("LIST \"\" \"\"", "* LIST (\\Noselect) \".\" \"\"", "{tag} OK")
                .on("LIST .*", "{tag} OK")
                .on("CREATE \"INBOX\\.Ghostnote\\.Pause\"", "{tag} OK")
                .on("CREATE .*", "{tag} NO Permission denied")
                .on("SUBSCRIBE .*", "{tag} OK");

        assertThat(connect(script).create(PAUSE)).isEqualTo("INBOX.Ghostnote.Pause");
    }

    @Test
    void withoutLevelsThereAreNoCommandFolders() throws Exception {
        ScriptedServer script = script("").on("LIST \"\" \"\"", "* LIST (\\Noselect) NIL \"\"", "{tag} OK");
        ImapMailbox mailbox = connect(script);

        assertThat(failure(() -> mailbox.create(PAUSE))).isEqualTo(Failure.REFUSED);
        assertThat(commands(script, "CREATE.*")).isEmpty();
    }

    // ---- their state

    private static FolderMark mark(String folder, Role role) {
        return new FolderMark(folder, role, 1, 1, 0, 0, true);
    }

    private static String status(String folder) {
        return "* STATUS \"" + folder + "\" (MESSAGES 0 UIDNEXT 1 UIDVALIDITY 1)";
    }

    @Test
    void aDeletedCommandFolderCostsNoListOfAllFolders() throws Exception {
        ScriptedServer script = script("")
                .on("STATUS \"Ghostnote/Pause\".*", "{tag} NO [NONEXISTENT] deleted")
                .on("STATUS \"INBOX\".*", status("INBOX"), "{tag} OK")
                .on("STATUS \"Drafts\".*", status("Drafts"), "{tag} OK");

        assertThat(connect(script)
                        .folders(List.of(
                                mark("INBOX", Role.INBOX),
                                mark("Ghostnote/Pause", Role.PAUSE),
                                mark("Drafts", Role.DRAFTS))))
                .extracting(FolderView::role)
                .containsExactly(Role.INBOX, Role.DRAFTS);
        assertThat(commands(script, "LIST.*")).isEmpty();
    }

    @Test
    void theirStateComesWithThatOfTheOthersInOneCommand() throws Exception {
        ScriptedServer script = script("LIST-EXTENDED LIST-STATUS")
                .on(
                        "LIST .*",
                        "* LIST () \"/\" INBOX",
                        status("INBOX"),
                        "* LIST () \"/\" Drafts",
                        status("Drafts"),
                        "* LIST (\\NonExistent) \"/\" Ghostnote/Never",
                        "* LIST () \"/\" Ghostnote/Pause",
                        status("Ghostnote/Pause"),
                        "{tag} OK");
        ImapMailbox mailbox = connect(script);

        assertThat(mailbox.folders(List.of(
                        mark("INBOX", Role.INBOX),
                        mark("Drafts", Role.DRAFTS),
                        mark("Ghostnote/Never", Role.NEVER),
                        mark("Ghostnote/Pause", Role.PAUSE))))
                .extracting(FolderView::role)
                .containsExactly(Role.INBOX, Role.DRAFTS, Role.PAUSE);
        assertThat(commands(script, "(LIST|STATUS).*")).hasSize(1);
    }

    // ---- moving

    private ScriptedServer holding(String capabilities) throws IOException {
        return script(capabilities + " UNSELECT")
                .on("SELECT \"Ghostnote/Pause\"", "* 1 EXISTS", "{tag} OK [READ-WRITE] done")
                .once("UID SEARCH UID 5", "* SEARCH 5", "{tag} OK")
                .on("UID SEARCH UID 5", "* SEARCH", "{tag} OK");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "* OK [COPYUID 7 5 31] moved|{tag} OK done|31",
                "* 1 EXPUNGE|{tag} OK [COPYUID 7 5 31] done|31",
                "* VANISHED 5|{tag} OK [COPYUID x] done|-1",
                "* 1 EXPUNGE|{tag} OK done|-1"
            })
    void whereTheMessageWentIsToldInEitherPlace(String untagged, String tagged, long uid) throws Exception {
        ScriptedServer script = holding("MOVE UIDPLUS").on("UID MOVE 5 \"INBOX\"", untagged, tagged);

        assertThat(connect(script).move("Ghostnote/Pause", 5, "INBOX").orElse(-1))
                .isEqualTo(uid);
        assertThat(commands(script, ".*(STORE|EXPUNGE|COPY).*")).isEmpty();
    }

    @Test
    void withoutMoveTheCopyComesFirst() throws Exception {
        ScriptedServer script = holding("UIDPLUS")
                .on("UID COPY 5 \"INBOX\"", "{tag} OK [COPYUID 7 5 31] done")
                .on("UID STORE .*|UID EXPUNGE 5", "{tag} OK");

        assertThat(connect(script).move("Ghostnote/Pause", 5, "INBOX")).hasValue(31);
        assertThat(commands(script, "UID (COPY|STORE|EXPUNGE).*"))
                .containsExactly("UID COPY 5 \"INBOX\"", "UID STORE 5 +FLAGS.SILENT (\\Deleted)", "UID EXPUNGE 5");
    }

    @Test
    void withoutUidplusItStaysMarkedWhereOthersAreMarked() throws Exception {
        ScriptedServer script = holding("")
                .on("UID COPY 5 \"INBOX\"", "{tag} OK done")
                .on("UID STORE .*", "{tag} OK")
                .on("UID SEARCH DELETED", "* SEARCH 4 5", "{tag} OK");

        assertThat(connect(script).move("Ghostnote/Pause", 5, "INBOX")).isEmpty();
        assertThat(commands(script, ".*EXPUNGE.*")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NO [OVERQUOTA] full|QUOTA",
                "NO Quota exceeded|QUOTA",
                "NO [TRYCREATE] no such folder|NO_FOLDER",
                "NO [NOPERM] not yours|READ_ONLY",
                "NO [LIMIT] too many|REFUSED",
                "BAD what|REFUSED"
            })
    void whatCouldNotBeCopiedIsNotRemoved(String answer, Failure expected) throws Exception {
        ScriptedServer without = holding("UIDPLUS").on("UID COPY .*", "{tag} " + answer);
        ScriptedServer with = holding("UIDPLUS MOVE").on("UID MOVE .*", "{tag} " + answer);
        for (ScriptedServer script : List.of(without, with)) {
            ImapMailbox mailbox = connect(script);
            assertThat(failure(() -> mailbox.move("Ghostnote/Pause", 5, "INBOX")))
                    .isEqualTo(expected);
            assertThat(commands(script, "UID (STORE|EXPUNGE).*")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"UID COPY.*", "UID STORE.*", "UID EXPUNGE.*"})
    void aConnectionThatIsLostLeavesTheMessageInOneFolderOrInBoth(String lost) throws Exception {
        ScriptedServer script = holding("UIDPLUS")
                .on(lost, "{cut}")
                .on("UID COPY .*", "{tag} OK done")
                .on("UID STORE .*", "{tag} OK");
        ImapMailbox mailbox = connect(script);

        MailboxException e = thrown(() -> mailbox.move("Ghostnote/Pause", 5, "INBOX"));
        assertThat(e.failure().passing()).isTrue();
        assertThat(commands(script, "UID (COPY|STORE|EXPUNGE).*").get(0)).startsWith("UID COPY");
    }

    @Test
    void nothingIsMovedOutOfAFolderThatIsReadOnly() throws Exception {
        ScriptedServer script = script("MOVE UNSELECT").on("SELECT.*", "* 1 EXISTS", OPENED);
        ImapMailbox mailbox = connect(script);

        assertThat(failure(() -> mailbox.move("Ghostnote/Pause", 5, "INBOX"))).isEqualTo(Failure.READ_ONLY);
        assertThat(commands(script, "UID MOVE.*")).isEmpty();
    }

    /** Expunging from a label's folder may put the message into Trash, as the owner has set it; moving it cannot. */
    @Test
    void onGmailALabelIsTakenAwayByMovingAndNothingIsExpunged() throws Exception {
        ScriptedServer script = holding("X-GM-EXT-1 UIDPLUS MOVE")
                .on("UID MOVE 5 \"\\[Gmail\\]/All Mail\"", "* 1 EXPUNGE", "{tag} OK [COPYUID 1 5 900] done");

        connect(script).takeOut("Ghostnote/Pause", 5, "[Gmail]/All Mail");

        assertThat(commands(script, "UID MOVE.*")).hasSize(1);
        assertThat(commands(script, ".*(STORE|EXPUNGE).*")).isEmpty();
    }

    @Test
    void elsewhereACopyIsRemovedAndNothingIsMoved() throws Exception {
        ScriptedServer script = holding("UIDPLUS MOVE").on("UID STORE .*|UID EXPUNGE 5", "{tag} OK");

        connect(script).takeOut("Ghostnote/Pause", 5, "INBOX");

        assertThat(commands(script, "UID (MOVE|COPY|STORE|EXPUNGE).*"))
                .containsExactly("UID STORE 5 +FLAGS.SILENT (\\Deleted)", "UID EXPUNGE 5");
    }
}
