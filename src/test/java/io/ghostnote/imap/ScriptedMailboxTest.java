package io.ghostnote.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ghostnote.mail.MessageId;
import io.ghostnote.pass.MailboxException.Failure;
import io.ghostnote.testing.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real servers do once in a while, by transcript: folders, writing, searching. */
class ScriptedMailboxTest extends ScriptedTrial {
    @Test
    void rolesAreFoundInWhateverCaseAndLanguage() throws Exception {
        ScriptedServer script = script("NAMESPACE")
                .on("NAMESPACE", "* NAMESPACE ((\"INBOX.\" \".\")) NIL NIL", "{tag} OK")
                .on(
                        "LIST \"\" \"\\*\"",
                        "* LIST (\\HasNoChildren) \".\" inbox",
                        "* LIST (\\drafts) \".\" \"INBOX.Zzz\"",
                        "* LIST () \".\" \"INBOX.&BicGRAZFBjEGMwZE-\"",
                        "* LIST () \".\" INBOX.Sent",
                        "* LIST (\\Noselect) \".\" INBOX.Trash",
                        "* LIST () \".\" {10}\r\nINBOX.Spam",
                        "* LIST () NIL \"Sent Items.old\"",
                        "{tag} OK")
                .on("STATUS \"inbox\".*", "* STATUS INBOX (MESSAGES 1 UIDNEXT 2 UIDVALIDITY 3)", "{tag} OK")
                .on("STATUS \"INBOX.Zzz\".*", "* STATUS INBOX.Zzz (MESSAGES 1 UIDNEXT 2 UIDVALIDITY 3)", "{tag} OK")
                .on(
                        "STATUS \"INBOX.&BicGRAZFBjEGMwZE-\".*",
                        "* STATUS \"INBOX.&BicGRAZFBjEGMwZE-\" (MESSAGES 1 UIDNEXT 2 UIDVALIDITY 3)",
                        "{tag} OK")
                .on("STATUS \"INBOX.Sent\".*", "* STATUS INBOX.Sent (MESSAGES 1 UIDNEXT 2 UIDVALIDITY 3)", "{tag} OK")
                .on("STATUS \"INBOX.Spam\".*", "* STATUS INBOX.Spam (MESSAGES 1 UIDNEXT 2 UIDVALIDITY 3)", "{tag} OK");

        assertThat(connect(script).folders(List.of()))
                .extracting(view -> view.role() + " " + view.name())
                .containsExactlyInAnyOrder(
                        "INBOX INBOX", "DRAFTS INBOX.Zzz", "SENT INBOX.Sent", "SENT INBOX.المرسل", "JUNK INBOX.Spam");
    }

    @Test
    void withoutAFolderForDraftsTheOwnerIsTold() throws Exception {
        ScriptedServer script =
                script("").on("LIST \"\" \"\\*\"", "* LIST () \"/\" INBOX", "* LIST () \"/\" Odd", "{tag} OK");
        ImapMailbox mailbox = connect(script);

        assertThatThrownBy(() -> mailbox.folders(List.of()))
                .hasMessageContaining("INBOX, Odd")
                .hasMessageContaining("accounts[].folders.drafts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NO [OVERQUOTA] mailbox full|QUOTA",
                "NO Quota exceeded|QUOTA",
                "NO [NOPERM] no|READ_ONLY",
                "NO Mailbox is read-only|READ_ONLY",
                "NO [TRYCREATE] no such mailbox|NO_FOLDER",
                "NO whatever|REFUSED",
                "BAD literal too long|REFUSED"
            })
    void aRefusalToStoreHasItsReason(String answer, Failure expected) throws Exception {
        ImapMailbox before = connect(script("").on("APPEND.*", "{tag} " + answer));
        ImapMailbox after = connect(script("").on("APPEND.*", "+ go", "{tag} " + answer));

        assertThat(failure(() -> before.append("Drafts", new byte[] {'a'}, Instant.EPOCH)))
                .isEqualTo(expected);
        assertThat(failure(() -> after.append("Drafts", new byte[] {'a'}, Instant.EPOCH)))
                .isEqualTo(expected);
    }

    @Test
    void whetherAFolderMayBeWrittenToIsSeenWithoutWriting() throws Exception {
        ScriptedServer script = script("UNSELECT")
                .on("SELECT \"Drafts\"", "* 3 EXISTS", "* OK [UIDVALIDITY 1] x", "{tag} OK [READ-WRITE] done")
                .on("SELECT \"Shared\"", "* 3 EXISTS", "* OK [UIDVALIDITY 1] x", OPENED)
                .on("UNSELECT", "{tag} OK");
        ImapMailbox mailbox = connect(script);
        mailbox.probe("Drafts");

        assertThat(failure(() -> mailbox.probe("Shared"))).isEqualTo(Failure.READ_ONLY);
        assertThat(script.commands()).endsWith("SELECT \"Drafts\"", "UNSELECT", "SELECT \"Shared\"", "UNSELECT");
    }

    @Test
    void aConnectionLostBeforeTheMessageWasSentHasStoredNothing() throws Exception {
        ImapMailbox mailbox = connect(script("").on("APPEND.*", "{cut}"));

        assertThat(failure(() -> mailbox.append("Drafts", new byte[] {'a'}, Instant.EPOCH)))
                .isEqualTo(Failure.UNREACHABLE);
    }

    @ParameterizedTest
    @CsvSource({"{cut}", "* BYE crashed", "* 1 EXISTS"})
    void aConnectionLostAfterwardsMayHaveStoredIt(String end) throws Exception {
        ImapMailbox mailbox = connect(script("").on("APPEND.*", "+ go", end));

        assertThat(failure(() -> mailbox.append("Drafts", new byte[] {'a'}, Instant.EPOCH)))
                .isEqualTo(Failure.OUTCOME_UNKNOWN);
    }

    @Test
    void anAppendUidThatCannotBeReadIsNoFailure() throws Exception {
        ScriptedServer script = script("").on("APPEND.*", "+ go", "{tag} OK [APPENDUID x] done");
        byte[] draft = "Subject: ä\r\n\r\n".getBytes(StandardCharsets.UTF_8);

        assertThat(connect(script).append("Entwürfe", draft, Instant.parse("2026-03-05T07:08:09Z")))
                .isEmpty();
        assertThat(script.commands())
                .contains(
                        "APPEND \"Entw&APw-rfe\" (\\Draft \\Seen) \"05-Mar-2026 07:08:09 +0000\" {" + draft.length
                                + "}",
                        "Subject: ä\r\n\r\n");
    }

    @Test
    void nothingIsRemovedFromAFolderThatIsReadOnly() throws Exception {
        ScriptedServer script = script("").on("SELECT.*", "* 1 EXISTS", OPENED).on("EXAMINE.*", OPENED);
        ImapMailbox mailbox = connect(script);

        assertThat(failure(() -> mailbox.remove("Drafts", 1))).isEqualTo(Failure.READ_ONLY);
        assertThat(script.commands()).noneMatch(command -> command.contains("STORE") || command.contains("EXPUNGE"));
    }

    @Test
    void aSearchIsNotBelievedToTheLetter() throws Exception {
        ScriptedServer script = script("")
                .on("EXAMINE.*", "* 3 EXISTS", OPENED)
                .on("UID SEARCH UNDELETED HEADER MESSAGE-ID \"<a@b>\"", "* SEARCH 1 2 3", "{tag} OK")
                .on(
                        "UID FETCH 1:3 .*",
                        "* 1 FETCH (UID 1 FLAGS () BODY[HEADER.FIELDS (MESSAGE-ID)] \"Message-ID: <xa@b>\")",
                        "* 2 FETCH (UID 2 FLAGS () BODY[HEADER.FIELDS (MESSAGE-ID)] \"Message-ID: <a@b>\")",
                        "* 3 FETCH (UID 3 FLAGS (\\Deleted) BODY[HEADER.FIELDS (MESSAGE-ID)] \"Message-ID: <a@b>\")",
                        "{tag} OK");

        assertThat(connect(script).find("Drafts", new MessageId("<a@b>"))).containsExactly(2L);
    }

    @Test
    void otherAlphabetsTravelAsUtf8AndDomainsAlsoAsTheyAreOnTheWire() throws Exception {
        ScriptedServer script = script("LITERAL+")
                .on("EXAMINE.*", "* 3 EXISTS", OPENED)
                .on("UID SEARCH CHARSET UTF-8 .*", "* SEARCH 1", "{tag} OK")
                .on("UID SEARCH SINCE .*", "* SEARCH 2", "{tag} OK");

        assertThat(connect(script).searchAddresses("INBOX", List.of("@نور.example"), SINCE))
                .containsExactly(1L, 2L);
        assertThat(script.commands()).anyMatch(command -> command.contains("FROM \"@xn--"));
    }
}
