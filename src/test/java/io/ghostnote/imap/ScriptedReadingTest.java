package io.ghostnote.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ghostnote.connection.Limits;
import io.ghostnote.pass.FolderNews;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import io.ghostnote.pass.RawHeader;
import io.ghostnote.testing.ScriptedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real servers do once in a while to a reader, by transcript. */
class ScriptedReadingTest extends ScriptedTrial {
    @Test
    void aTimeOutAmidstHeadersIsAFailureAndNothingIsHandedOn() throws Exception {
        ScriptedServer script = script("ESEARCH")
                .on("EXAMINE.*", "* 2 EXISTS", "* OK [UIDVALIDITY 1] x", "* OK [UIDNEXT 3] x", OPENED)
                .on("UID SEARCH.*", "* ESEARCH (TAG \"x\") UID ALL 1:2", "{tag} OK")
                .on("UID FETCH.*", fetched(1));
        ImapMailbox mailbox = connect(script);
        List<RawHeader> sunk = new ArrayList<>();

        MailboxException e = thrown(() ->
                mailbox.read(inbox(1, 3, 2, 0), null, 1, new TreeSet<>(), SINCE, (chunk, total) -> sunk.addAll(chunk)));

        assertThat(e.failure()).isEqualTo(Failure.UNREACHABLE);
        assertThat(e).hasMessageContaining("did not answer");
        assertThat(sunk).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"{cut}", "* BYE shutting down"})
    void aConnectionThatEndsAmidstHeadersIsAFailure(String end) throws Exception {
        ScriptedServer script = script("")
                .on("EXAMINE.*", "* 2 EXISTS", "* OK [UIDVALIDITY 1] x", "* OK [UIDNEXT 3] x", OPENED)
                .on("UID SEARCH.*", "* SEARCH 1 2", "{tag} OK")
                .on("UID FETCH.*", fetched(1), end, "{cut}");
        ImapMailbox mailbox = connect(script);

        assertThat(failure(() -> read(mailbox, inbox(1, 3, 2, 0), null))).isEqualTo(Failure.UNREACHABLE);
    }

    @Test
    void aMessageThatDoesNotComeThoughItIsThereIsAskedForAgain() throws Exception {
        ScriptedServer script = script("")
                .on("EXAMINE.*", "* 3 EXISTS", "* OK [UIDVALIDITY 1] x", "* OK [UIDNEXT 4] x", OPENED)
                .once("UID SEARCH UID 1:3 SINCE.*", "* SEARCH 1 2 3", "{tag} OK")
                .once("UID FETCH 1:3 .*", fetched(1), fetched(3), "{tag} OK")
                .once("UID SEARCH UID 2", "* SEARCH 2", "{tag} OK")
                .once("UID FETCH 2 .*", fetched(2), "{tag} OK");
        ImapMailbox mailbox = connect(script);

        assertThat(read(mailbox, inbox(1, 4, 3, 0), null).uids()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void chunksAreHandedOnInOrderThoughTheServerMixesThem() throws Exception {
        // the answer to the first command holds most of the second's, one of its own is missing, and the second's comes
        // first
        List<String> first = new ArrayList<>();
        for (int uid = 600; uid > 1; uid--) {
            first.add(fetched(uid));
        }
        first.add("{tag} OK");
        String all = UidSet.range(1, 600).toList().toString().replaceAll("[\\[\\],]", "");
        ScriptedServer script = script("")
                .on("EXAMINE.*", "* 600 EXISTS", "* OK [UIDVALIDITY 1] x", "* OK [UIDNEXT 601] x", OPENED)
                .on("UID SEARCH UID 1:600 SINCE.*", "* SEARCH " + all, "{tag} OK")
                .on("UID SEARCH UID 1", "* SEARCH 1", "{tag} OK")
                .on("UID FETCH 1:500 .*", first.toArray(new String[0]))
                .on("UID FETCH 501:600 .*", "{tag} OK")
                .on("UID FETCH 1 .*", fetched(1), "{tag} OK");

        assertThat(read(connect(script), inbox(1, 601, 600, 0), null).uids())
                .isEqualTo(UidSet.range(1, 600).toList());
    }

    @Test
    void aMessageThatNeverComesIsAFailure() throws Exception {
        ScriptedServer script = script("")
                .on("EXAMINE.*", "* 2 EXISTS", "* OK [UIDVALIDITY 1] x", "* OK [UIDNEXT 3] x", OPENED)
                .on("UID SEARCH.*", "* SEARCH 1 2", "{tag} OK")
                .on("UID FETCH.*", fetched(1), "{tag} NO [SERVERBUG] cache corrupt");
        ImapMailbox mailbox = connect(script);

        assertThatThrownBy(() -> read(mailbox, inbox(1, 3, 2, 0), null))
                .isInstanceOf(MailboxException.class)
                .hasMessageContaining("UID 2")
                .hasMessageContaining("cache corrupt");
    }

    @Test
    void aMessageThatVanishedMeanwhileIsNoFailure() throws Exception {
        ScriptedServer script = script("")
                .on("EXAMINE.*", "* 2 EXISTS", "* OK [UIDVALIDITY 1] x", "* OK [UIDNEXT 3] x", OPENED)
                .once("UID SEARCH.*", "* SEARCH 1 2", "{tag} OK")
                .on("UID SEARCH UID 2", "* SEARCH", "{tag} OK")
                .on("UID FETCH.*", fetched(1), "{tag} NO Some of the requested messages no longer exist");
        ImapMailbox mailbox = connect(script);

        assertThat(read(mailbox, inbox(1, 3, 2, 0), null).uids()).containsExactly(1L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "* 1 FETCH (UID 1 FLAGS (\\Seen",
                "* 1 FETCH UID 1",
                "* 1 FETCH (UID x FLAGS ())",
                "* 1 FETCH (UID 1 FLAGS () INTERNALDATE \"32-Foo-2026 10:00:00 +0000\" BODY[HEADER] \"a\")",
                "* 1 FETCH (UID 1 FLAGS () BODY[HEADER.FIELDS (FROM) {3})",
                "* 1 FETCH (UID 99999999999999999999 FLAGS ())"
            })
    void aResponseThatCannotBeReadIsAFailure(String response) throws Exception {
        ScriptedServer script = script("")
                .on("EXAMINE.*", "* 2 EXISTS", "* OK [UIDVALIDITY 1] x", "* OK [UIDNEXT 3] x", OPENED)
                .on("UID SEARCH.*", "* SEARCH 1", "{tag} OK")
                .on("UID FETCH.*", response, "{tag} OK");
        ImapMailbox mailbox = connect(script);

        MailboxException e = thrown(() -> read(mailbox, inbox(1, 3, 2, 0), null));

        assertThat(e.failure()).isEqualTo(Failure.REFUSED);
        assertThat(e).hasMessageContaining("cannot be understood");
    }

    @Test
    void unknownItemsFlagsAndUnaskedResponsesDoNotDisturb() throws Exception {
        String header = "Subject: 1\r\n\r\n";
        ScriptedServer script = script("")
                .on("EXAMINE.*", "* 1 EXISTS", "* OK [UIDVALIDITY 1] x", "* OK [UIDNEXT 2] x", OPENED)
                .on("UID SEARCH.*", "* SEARCH 1", "{tag} OK")
                .on(
                        "UID FETCH.*",
                        "* 7 EXISTS",
                        "* OK [ALERT] maintenance tonight",
                        "* 3 FETCH (FLAGS (\\Seen))",
                        "* 1 FETCH (MODSEQ (12) X-ODD ((a \"b)\" NIL) {3}\r\n)(\" ()) FLAGS (\\Seen $Label[1] \\DELETED)"
                                + " RFC822.SIZE 10 INTERNALDATE \" 5-Mar-2026 10:00:00 +0100\" BODY[HEADER.FIELDS (\"FROM\" \"TO\")]<0> {"
                                + header.length() + "}\r\n" + header + " UID 1)",
                        "{tag} OK");
        ImapMailbox mailbox = connect(script);
        List<RawHeader> sunk = new ArrayList<>();

        mailbox.read(inbox(1, 2, 1, 0), null, 1, new TreeSet<>(), SINCE, (chunk, total) -> sunk.addAll(chunk));

        assertThat(sunk).hasSize(1);
        assertThat(sunk.get(0).deleted()).isTrue();
        assertThat(sunk.get(0).internalDate()).isEqualTo(Instant.parse("2026-03-05T09:00:00Z"));
        assertThat(sunk.get(0).header().first("Subject")).contains("1");
    }

    @Test
    void anEndlessHeaderIsCut() throws Exception {
        String header = "X: " + "a".repeat(200_000) + "\r\n\r\n";
        ScriptedServer script = script("")
                .on("EXAMINE.*", "* 1 EXISTS", "* OK [UIDVALIDITY 1] x", "* OK [UIDNEXT 2] x", OPENED)
                .on("UID SEARCH.*", "* SEARCH 1", "{tag} OK")
                .on(
                        "UID FETCH.*",
                        "* 1 FETCH (UID 1 FLAGS () RFC822.SIZE 10 INTERNALDATE \"05-Mar-2026 10:00:00 +0100\" BODY[HEADER] {"
                                + header.length() + "}\r\n" + header + ")",
                        "{tag} OK");
        ImapMailbox mailbox = connect(script);
        List<RawHeader> sunk = new ArrayList<>();

        mailbox.read(inbox(1, 2, 1, 0), null, 1, new TreeSet<>(), SINCE, (chunk, total) -> sunk.addAll(chunk));

        assertThat(sunk.get(0).header().first("X").orElseThrow()).hasSizeBetween(60_000, 65_536);
    }

    @Test
    void theLastMessageThatAnswersARangeBeyondTheEndIsNotNew() throws Exception {
        ScriptedServer script = script("")
                .on("EXAMINE.*", "* 5 EXISTS", "* OK [UIDVALIDITY 1] x", "* OK [UIDNEXT 9] x", OPENED)
                .on("UID SEARCH UID 8", "* SEARCH 7", "{tag} OK");
        ImapMailbox mailbox = connect(script);

        assertThat(read(mailbox, inbox(1, 9, 5, 0), mark(1, 8, 5, 0)).uids()).isEmpty();
    }

    @Test
    void aServerThatNeverTellsUidNextIsAskedForItsLastMessage() throws Exception {
        ScriptedServer script = script("")
                .on("EXAMINE.*", "* 1 EXISTS", "* OK [UIDVALIDITY 1] x", OPENED)
                .on("UID SEARCH UID \\*", "* SEARCH 41", "{tag} OK")
                .on("UID SEARCH UID 1:41 SINCE.*", "* SEARCH 41", "{tag} OK")
                .on("UID FETCH 41 .*", fetched(41), "{tag} OK");
        ImapMailbox mailbox = connect(script);

        Got got = read(mailbox, inbox(1, 0, 1, 0), null);

        assertThat(got.uids()).containsExactly(41L);
        assertThat(got.news().mark().uidNext()).isEqualTo(42);
    }

    @Test
    void aServerThatTellsUidNextOnlyByStatusIsBelieved() throws Exception {
        ScriptedServer script = script("")
                .on("EXAMINE.*", "* 1 EXISTS", "* OK [UIDVALIDITY 1] x", OPENED)
                .on("UID SEARCH UID 1:41 SINCE.*", "* SEARCH 41", "{tag} OK")
                .on("UID FETCH 41 .*", fetched(41), "{tag} OK");

        assertThat(read(connect(script), inbox(1, 42, 1, 0), null).news().mark().uidNext())
                .isEqualTo(42);
    }

    @Test
    void aFolderWithoutModSeqIsCompared() throws Exception {
        ScriptedServer script = script("CONDSTORE QRESYNC ENABLE")
                .on(
                        "EXAMINE.*",
                        "* 1 EXISTS",
                        "* OK [UIDVALIDITY 1] x",
                        "* OK [UIDNEXT 9] x",
                        "* OK [NOMODSEQ] none",
                        OPENED)
                .on("UID FETCH 3,5 \\(FLAGS\\)", "* 1 FETCH (UID 5 FLAGS (\\Deleted))", "{tag} OK")
                .on("UID SEARCH UID 3", "* SEARCH", "{tag} OK");
        ImapMailbox mailbox = connect(script);

        FolderNews news =
                read(mailbox, inbox(1, 9, 1, 0), mark(1, 9, 2, 0), 3L, 5L).news();

        assertThat(news.vanished()).containsExactly(3L);
        assertThat(news.flags()).containsExactly(java.util.Map.entry(5L, new FolderNews.Flags(false, true)));
        assertThat(news.mark().highestModSeq()).isZero();
    }

    @Test
    void silenceIsNoProofThatMessagesAreGone() throws Exception {
        ScriptedServer script = script("")
                .on("EXAMINE.*", "* 1 EXISTS", "* OK [UIDVALIDITY 1] x", "* OK [UIDNEXT 9] x", OPENED)
                .on("UID FETCH 3,5 \\(FLAGS\\)", "{tag} OK")
                .on("UID SEARCH.*", "{tag} OK");
        ImapMailbox mailbox = connect(script);

        assertThat(failure(() -> read(mailbox, inbox(1, 9, 1, 0), mark(1, 9, 2, 0), 3L, 5L)))
                .isEqualTo(Failure.REFUSED);
    }

    @Test
    void whatVanishedAndChangedComesWithTheOpening() throws Exception {
        ScriptedServer script = script("CONDSTORE QRESYNC ENABLE")
                .on(
                        "EXAMINE \"INBOX\" \\(QRESYNC \\(1 50\\)\\)",
                        "* 3 EXISTS",
                        "* OK [UIDVALIDITY 1] x",
                        "* OK [UIDNEXT 9] x",
                        "* OK [HIGHESTMODSEQ 60] x",
                        "* VANISHED (EARLIER) 1:4,2000000:4000000000",
                        "* 1 FETCH (UID 5 FLAGS (\\Draft) MODSEQ (55))",
                        "* 2 FETCH (UID 6 FLAGS () MODSEQ (56))",
                        OPENED);
        ImapMailbox mailbox = connect(script);

        FolderNews news =
                read(mailbox, inbox(1, 9, 3, 60), mark(1, 9, 5, 50), 3L, 5L).news();

        assertThat(news.vanished()).containsExactly(3L);
        assertThat(news.flags()).containsOnlyKeys(5L);
        assertThat(news.mark().highestModSeq()).isEqualTo(60);
    }

    @Test
    void uidValidityThatChangesAtTheLastMomentVoidsAllThatWasKnown() throws Exception {
        ScriptedServer script = script("CONDSTORE QRESYNC ENABLE")
                .on(
                        "EXAMINE.*",
                        "* 1 EXISTS",
                        "* OK [UIDVALIDITY 2] x",
                        "* OK [UIDNEXT 2] x",
                        "* OK [HIGHESTMODSEQ 9] x",
                        OPENED)
                .on("UID SEARCH.*", "* SEARCH 1", "{tag} OK")
                .on("UID FETCH.*", fetched(1), "{tag} OK");
        ImapMailbox mailbox = connect(script);

        Got got = read(mailbox, inbox(1, 9, 3, 60), mark(1, 9, 5, 50), 3L, 5L);

        assertThat(got.news().reset()).isTrue();
        assertThat(got.news().vanished()).isEmpty();
        assertThat(got.news().mark().uidValidity()).isEqualTo(2);
        assertThat(got.uids()).containsExactly(1L);
    }

    @Test
    void aUidNextThatWentBackVoidsAllThatWasKnown() throws Exception {
        ScriptedServer script = script("")
                .on("EXAMINE.*", "* 1 EXISTS", "* OK [UIDVALIDITY 1] x", "* OK [UIDNEXT 2] x", OPENED)
                .on("UID SEARCH.*", "* SEARCH 1", "{tag} OK")
                .on("UID FETCH.*", fetched(1), "{tag} OK");

        assertThat(read(connect(script), inbox(1, 2, 1, 0), mark(1, 9, 5, 0), 3L)
                        .news()
                        .reset())
                .isTrue();
    }

    @Test
    void closingEndsAWaitOfAnotherThreadAtOnce() throws Exception {
        ScriptedServer script = script("").on("EXAMINE.*", "");
        ImapMailbox mailbox =
                ImapMailbox.open(server(script).with(new Limits(Duration.ofSeconds(5), Duration.ofMinutes(5))));
        open.add(mailbox);
        Throwable[] caught = {null};
        Thread reader = new Thread(() -> {
            try {
                read(mailbox, inbox(1, 2, 1, 0), null);
            } catch (MailboxException e) {
                caught[0] = e;
            }
        });
        reader.start();
        assertThat(script.awaitCommands("EXAMINE.*", 1)).isTrue();

        mailbox.close();

        reader.join(10_000);
        assertThat(reader.isAlive()).isFalse();
        assertThat(caught[0]).isInstanceOf(MailboxException.class).hasMessageContaining("closed here");
    }
}
