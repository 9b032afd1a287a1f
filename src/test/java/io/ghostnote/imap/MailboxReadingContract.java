package io.ghostnote.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ghostnote.mail.MessageId;
import io.ghostnote.pass.FolderMark;
import io.ghostnote.pass.FolderNews;
import io.ghostnote.pass.FolderView;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import io.ghostnote.pass.RawHeader;
import io.ghostnote.pass.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the port promises for folders and the reading of what is new in them. */
abstract class MailboxReadingContract extends MailboxTrial {
    @Test
    void findsFoldersAndTheirRoles() throws Exception {
        deliver("INBOX", 1, 2);

        List<FolderView> views = mailbox.folders(List.of());

        assertThat(views).extracting(FolderView::role).contains(Role.INBOX, Role.SENT, Role.DRAFTS);
        assertThat(views.get(0).name()).isEqualTo("INBOX");
        assertThat(views.get(0).messages()).isEqualTo(2);
        assertThat(views.get(0).uidNext()).isGreaterThan(2);
        assertThat(views.get(0).uidValidity()).isPositive();
    }

    @Test
    void asksForKnownFoldersWithoutListing() throws Exception {
        List<FolderMark> marks = new ArrayList<>();
        for (FolderView view : mailbox.folders(List.of())) {
            marks.add(mailbox.read(view, null, 1, kept(), LONG_AGO, (chunk, total) -> {})
                    .mark());
        }
        long before = mailbox.traffic().roundTrips();

        List<FolderView> views = mailbox.folders(marks);

        assertThat(mailbox.traffic().roundTrips() - before).isEqualTo(1);
        assertThat(views).hasSameSizeAs(marks);
        assertThat(views).allMatch(view -> marks.stream().anyMatch(mark -> mark.unchanged(view)));
    }

    @Test
    void listsAgainWhenAKnownFolderIsGone() throws Exception {
        other.run("CREATE Extra");
        mailbox.close();
        mailbox = ImapMailbox.open(server.with(new ImapServer.Folders(null, null, null, List.of("Extra"), null)));
        List<FolderMark> marks = new ArrayList<>();
        for (FolderView view : mailbox.folders(List.of())) {
            marks.add(new FolderMark(view.name(), view.role(), view.uidValidity(), 1, 0, 0, true));
        }
        mailbox.close();
        mailbox = ImapMailbox.open(server);
        other.run("DELETE Extra");

        assertThat(mailbox.folders(marks))
                .extracting(FolderView::name)
                .contains("INBOX", "Drafts")
                .doesNotContain("Extra");
    }

    @Test
    void namesAConfiguredFolderThatIsMissing() throws Exception {
        mailbox.close();
        mailbox = ImapMailbox.open(server.with(new ImapServer.Folders(null, null, "Nowhere", List.of(), null)));

        assertThatThrownBy(() -> mailbox.folders(List.of()))
                .isInstanceOfSatisfying(
                        MailboxException.class, e -> assertThat(e.failure()).isEqualTo(Failure.NO_FOLDER))
                .hasMessageContaining("Nowhere")
                .hasMessageContaining("accounts[].folders.drafts")
                .hasMessageContaining("Sent");
    }

    @Test
    void watchesFoldersWithArabicNames() throws Exception {
        other.run("CREATE \"" + ModifiedUtf7.encode("مشاريع & أعمال") + "\"");
        mailbox.close();
        mailbox = ImapMailbox.open(
                server.with(new ImapServer.Folders(null, null, null, List.of("مشاريع & أعمال"), null)));
        other.append(ModifiedUtf7.encode("مشاريع & أعمال"), "", DATE, message(7, "a@b.example", ""));

        assertThat(view("مشاريع & أعمال").role()).isEqualTo(Role.WATCHED);
        assertThat(read("مشاريع & أعمال", null, kept()).subjects()).containsExactly("letter 7");
    }

    @Test
    void readsEverythingTheFirstTime() throws Exception {
        other.append(
                "INBOX",
                "\\Draft \\Deleted",
                DATE,
                message(1, "ليلى <layla@noor.example>", "In-Reply-To: <q@x>\nReferences: <p@x>\n <q@x>\n"));
        deliver("INBOX", 2, 3);

        Got got = read("INBOX", null, kept());

        assertThat(got.subjects()).containsExactly("letter 1", "letter 2", "letter 3");
        RawHeader first = got.headers().get(0);
        assertThat(first.draft()).isTrue();
        assertThat(first.deleted()).isTrue();
        assertThat(first.size()).isGreaterThan(100);
        assertThat(first.internalDate()).isEqualTo(Instant.parse("2026-03-05T10:00:00Z"));
        assertThat(first.header().first("References")).contains("<p@x> <q@x>");
        assertThat(first.header().first("Message-ID")).contains("<m1@test>");
        assertThat(got.headers().get(1).draft()).isFalse();
        assertThat(got.news().reset()).isFalse();
        assertThat(got.news().mark().complete()).isTrue();
        assertThat(got.news().mark().messages()).isEqualTo(3);
        assertThat(got.news().mark().unchanged(view("INBOX"))).isTrue();
    }

    @Test
    void readsAnEmptyFolder() throws Exception {
        Got got = read("Drafts", null, kept());

        assertThat(got.headers()).isEmpty();
        assertThat(got.news().mark().unchanged(view("Drafts"))).isTrue();
    }

    @Test
    void leavesOldMessagesAloneInAFirstReading() throws Exception {
        other.append("INBOX", "", "05-Mar-2020 10:00:00 +0000", message(1, "a@b.example", ""));
        deliver("INBOX", 2);

        assertThat(read("INBOX", null, 1, kept(), LocalDate.of(2025, 1, 1)).subjects())
                .containsExactly("letter 2");
    }

    @Test
    void goesOnWhereItWasInterrupted() throws Exception {
        deliver("INBOX", 1, 2, 3);
        long second = read("INBOX", null, kept()).headers().get(1).uid();

        assertThat(read("INBOX", null, second, kept(), LONG_AGO).subjects()).containsExactly("letter 2", "letter 3");
    }

    @Test
    void seesChangesOfKeptMessagesThatHappenedWhileTheFirstReadingWasInterrupted() throws Exception {
        deliver("INBOX", 1, 2, 3);
        Got all = read("INBOX", null, kept());
        FolderMark end = all.news().mark();
        List<Long> uids = all.headers().stream().map(RawHeader::uid).toList();
        FolderMark half =
                new FolderMark(end.folder(), end.role(), end.uidValidity(), uids.get(2), end.highestModSeq(), 2, false);
        other.run("SELECT INBOX");
        other.run("UID STORE " + uids.get(0) + " +FLAGS (\\Deleted)");
        other.run("EXPUNGE");
        other.run("UID STORE " + uids.get(1) + " +FLAGS (\\Draft)");

        Got got = read("INBOX", half, uids.get(2), kept(uids.get(0), uids.get(1)), LONG_AGO);

        assertThat(got.subjects()).containsExactly("letter 3");
        assertThat(got.news().vanished()).containsExactly(uids.get(0));
        assertThat(got.news().flags()).containsEntry(uids.get(1), new FolderNews.Flags(true, false));
    }

    @Test
    void bringsManyMessagesInOrderedChunks() throws Exception {
        List<String> messages = new ArrayList<>();
        for (int n = 0; n < 1203; n++) {
            messages.add(message(n, "layla@noor.example", ""));
        }
        other.appendAll("INBOX", DATE, messages);
        List<Integer> sizes = new ArrayList<>();
        List<Long> uids = new ArrayList<>();

        mailbox.read(view("INBOX"), null, 1, kept(), LONG_AGO, (chunk, total) -> {
            sizes.add(chunk.size());
            chunk.forEach(header -> uids.add(header.uid()));
            assertThat(total).isEqualTo(1203);
        });

        assertThat(sizes).containsExactly(500, 500, 203);
        assertThat(uids).hasSize(1203).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void bringsOnlyWhatIsNewLater() throws Exception {
        deliver("INBOX", 1, 2);
        FolderMark mark = read("INBOX", null, kept()).news().mark();

        assertThat(read("INBOX", mark, kept()).headers()).isEmpty();
        deliver("INBOX", 3);
        Got got = read("INBOX", mark, kept());

        assertThat(got.subjects()).containsExactly("letter 3");
        assertThat(got.news().reset()).isFalse();
        assertThat(got.news().mark().unchanged(view("INBOX"))).isTrue();
    }

    @Test
    void tellsWhatBecameOfKeptMessages() throws Exception {
        deliver("INBOX", 1, 2, 3, 4, 5);
        Got all = read("INBOX", null, kept());
        List<Long> uids = all.headers().stream().map(RawHeader::uid).toList();
        other.run("SELECT INBOX");
        other.run("UID STORE " + uids.get(0) + "," + uids.get(1) + "," + uids.get(2) + " +FLAGS (\\Deleted)");
        other.run("EXPUNGE");
        other.run("UID STORE " + uids.get(3) + " +FLAGS (\\Deleted)");
        deliver("INBOX", 6);

        Got got = read("INBOX", all.news().mark(), kept(uids.get(1), uids.get(2), uids.get(3), uids.get(4)));

        assertThat(got.subjects()).containsExactly("letter 6");
        assertThat(got.news().vanished()).containsExactly(uids.get(1), uids.get(2));
        assertThat(got.news().flags()).containsEntry(uids.get(3), new FolderNews.Flags(false, true));
        assertThat(got.news().flags()).doesNotContainKeys(uids.get(0), uids.get(1), uids.get(2));
        if (announcesFlagChanges()) {
            assertThat(got.news().flags()).containsOnlyKeys(uids.get(3));
        }
        assertThat(got.news().mark().unchanged(view("INBOX"))).isTrue();
    }

    @Test
    void tellsVanishedMessagesAgainOnTheSameConnection() throws Exception {
        deliver("INBOX", 1, 2, 3);
        Got all = read("INBOX", null, kept());
        List<Long> uids = all.headers().stream().map(RawHeader::uid).toList();
        SortedSet<Long> kept = new TreeSet<>(uids);
        other.run("SELECT INBOX");
        other.run("UID STORE " + uids.get(0) + " +FLAGS (\\Deleted)");
        other.run("EXPUNGE");
        Got first = read("INBOX", all.news().mark(), kept);
        kept.removeAll(first.news().vanished());
        other.run("UID STORE " + uids.get(1) + ":" + uids.get(2) + " +FLAGS (\\Deleted)");
        other.run("EXPUNGE");

        Got second = read("INBOX", first.news().mark(), kept);

        assertThat(first.news().vanished()).containsExactly(uids.get(0));
        assertThat(second.news().vanished()).containsExactly(uids.get(1), uids.get(2));
    }

    @Test
    void readsAnewWhenTheFolderWasMadeAnew() throws Exception {
        deliver("INBOX", 1);
        FolderMark mark = read("INBOX", null, kept()).news().mark();
        FolderMark older =
                new FolderMark(mark.folder(), mark.role(), mark.uidValidity() + 1, 900, mark.highestModSeq(), 5, true);

        Got got = read("INBOX", older, kept(5L, 6L));

        assertThat(got.news().reset()).isTrue();
        assertThat(got.subjects()).containsExactly("letter 1");
        assertThat(got.news().vanished()).isEmpty();
        assertThat(got.news().mark().uidValidity()).isEqualTo(mark.uidValidity());
    }

    @Test
    void neverChangesAFlag() throws Exception {
        deliver("INBOX", 1);
        Got got = read("INBOX", null, kept());
        long uid = got.headers().get(0).uid();
        mailbox.headers("INBOX", List.of(uid));
        mailbox.content("INBOX", uid, 10_000);
        mailbox.find("INBOX", new MessageId("<m1@test>"));
        mailbox.searchAddresses("INBOX", List.of("layla@noor.example"), LONG_AGO);

        other.run("SELECT INBOX");
        List<String> flags = other.run("FETCH 1 (FLAGS)");

        assertThat(flags).anyMatch(line -> line.contains("FETCH"));
        assertThat(String.join("", flags)).doesNotContain("\\Seen", "\\Answered", "\\Flagged");
    }
}
