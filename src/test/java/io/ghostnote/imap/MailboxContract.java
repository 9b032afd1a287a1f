package io.ghostnote.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ghostnote.mail.MessageId;
import io.ghostnote.pass.Mailbox;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import io.ghostnote.pass.MovingContract;
import io.ghostnote.pass.RawHeader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the port promises, tried on a server of whatever kind. Each test has a mailbox of its own. */
abstract class MailboxContract extends MailboxReadingContract implements MovingContract {
    @Override
    public Mailbox mailbox() {
        return mailbox;
    }

    @Override
    public void arrive(String folder, int... numbers) throws IOException {
        deliver(folder, numbers);
    }

    @Override
    public void deleteFolder(String folder) throws IOException {
        other.run("DELETE \"" + folder + "\"");
    }

    @Test
    void bringsHeadersOfMessagesThatAreThere() throws Exception {
        deliver("INBOX", 1, 2);
        long uid = read("INBOX", null, kept()).headers().get(1).uid();

        List<RawHeader> headers = mailbox.headers("INBOX", List.of(uid, uid + 77));

        assertThat(headers).hasSize(1);
        assertThat(headers.get(0).header().first("Subject")).contains("letter 2");
        assertThat(mailbox.headers("INBOX", List.of())).isEmpty();
    }

    @Test
    void searchesAddressesInAllTheirFields() throws Exception {
        deliver("INBOX", 1);
        other.append("INBOX", "", DATE, message(2, "x@y.example", "Reply-To: Layla@Noor.example\n"));
        other.append("INBOX", "", DATE, message(3, "x@y.example", "Cc: other@noor.example\n"));
        other.append("INBOX", "", DATE, message(4, "x@y.example", ""));
        other.append("INBOX", "", DATE, message(5, "x@y.example", "Sender: \"a \\\" b\" <z@other.example>\n"));
        other.append("INBOX", "", "05-Mar-2020 10:00:00 +0000", message(6, "layla@noor.example", ""));
        List<Long> uids = read("INBOX", null, kept()).headers().stream()
                .map(RawHeader::uid)
                .toList();
        List<String> many = new ArrayList<>(List.of("layla@noor.example", "@noor.example", "z@other.example"));
        for (int i = 0; i < 60; i++) {
            many.add("nobody" + i + "@nowhere.example");
        }

        List<Long> found = mailbox.searchAddresses("INBOX", many, LocalDate.of(2025, 1, 1));

        assertThat(found).containsExactly(uids.get(0), uids.get(1), uids.get(2), uids.get(4));
        assertThat(mailbox.searchAddresses("INBOX", List.of(), LONG_AGO)).isEmpty();
        assertThat(mailbox.searchAddresses("INBOX", List.of("a\"b\\c@x.example"), LONG_AGO))
                .isEmpty();
    }

    @Test
    void searchesAnswers() throws Exception {
        other.append("INBOX", "", DATE, message(1, "x@y.example", "References: <a@x>\n <b@x>\n"));
        other.append("INBOX", "", DATE, message(2, "x@y.example", "In-Reply-To: <c@x>\n"));
        other.append("INBOX", "", DATE, message(3, "x@y.example", "In-Reply-To: <d@x>\n"));
        List<Long> uids = read("INBOX", null, kept()).headers().stream()
                .map(RawHeader::uid)
                .toList();

        assertThat(mailbox.searchAnswers("INBOX", List.of(new MessageId("<b@x>"), new MessageId("<c@x>"))))
                .containsExactly(uids.get(0), uids.get(1));
    }

    @Test
    void findsByExactlyThisMessageId() throws Exception {
        deliver("Drafts", 1, 11);
        other.append("Drafts", "\\Deleted", DATE, message(1, "a@b.example", ""));
        long uid = read("Drafts", null, kept()).headers().get(0).uid();

        assertThat(mailbox.find("Drafts", new MessageId("<m1@test>"))).containsExactly(uid);
        assertThat(mailbox.find("Drafts", new MessageId("<1@test>"))).isEmpty();
        assertThat(mailbox.find("Drafts", new MessageId("<M1@test>"))).isEmpty();
    }

    @Test
    void findsWhatAnotherProgramStoredAMomentAgo() throws Exception {
        assertThat(mailbox.find("Drafts", new MessageId("<m1@test>"))).isEmpty();
        deliver("Drafts", 1);

        assertThat(mailbox.find("Drafts", new MessageId("<m1@test>"))).hasSize(1);
    }

    @Test
    void bringsTheBeginningOfAMessage() throws Exception {
        deliver("INBOX", 1);
        long uid = read("INBOX", null, kept()).headers().get(0).uid();

        assertThat(new String(mailbox.content("INBOX", uid, 100_000), StandardCharsets.UTF_8))
                .startsWith("From: layla@noor.example\r\n")
                .endsWith("\r\n\r\nbody 1\r\n");
        assertThat(mailbox.content("INBOX", uid, 5)).hasSize(5);
        assertThat(mailbox.content("INBOX", uid + 5, 100)).isEmpty();
    }

    @Test
    void bringsTheBeginningsOfManyMessages() throws Exception {
        deliver("INBOX", 1);
        deliver("INBOX", 2);
        deliver("INBOX", 3);
        List<Long> uids = read("INBOX", null, kept()).headers().stream()
                .map(RawHeader::uid)
                .toList();
        List<Long> wanted = new ArrayList<>(uids);
        wanted.add(uids.get(2) + 5);
        Map<Long, String> found = new TreeMap<>();
        mailbox.contents(
                "INBOX", wanted, 5, (uid, octets) -> found.put(uid, new String(octets, StandardCharsets.UTF_8)));

        assertThat(found).containsOnlyKeys(uids).containsValue("From:");
        mailbox.contents("no such folder", List.of(), 5, (uid, octets) -> found.clear());
        assertThat(found).hasSize(3);
    }

    @Test
    void storesADraft() throws Exception {
        byte[] draft = message(9, "owner@ghost.example", "Content-Type: text/plain; charset=UTF-8\n")
                .replace("body", "السلام عليكم")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        read("Drafts", null, kept());

        OptionalLong uid = mailbox.append("Drafts", draft, Instant.parse("2026-03-05T07:00:00Z"));

        List<Long> found = mailbox.find("Drafts", new MessageId("<m9@test>"));
        assertThat(found).hasSize(1);
        if (mailbox.abilities().uidplus()) {
            assertThat(uid).hasValue(found.get(0));
        }
        RawHeader stored = mailbox.headers("Drafts", found).get(0);
        assertThat(stored.draft()).isTrue();
        assertThat(stored.internalDate()).isEqualTo(Instant.parse("2026-03-05T07:00:00Z"));
        assertThat(mailbox.content("Drafts", found.get(0), 100_000)).isEqualTo(draft);
        other.run("SELECT Drafts");
        assertThat(String.join("", other.run("FETCH 1 (FLAGS)"))).contains("\\Seen");
    }

    @Test
    void deliversAMessageThatLooksAsIfItHadJustArrived() throws Exception {
        byte[] message = message(9, "owner@ghost.example", "Auto-Submitted: auto-generated\n")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);

        mailbox.deliver("INBOX", message, Instant.parse("2026-03-05T07:00:00Z"));

        List<Long> found = mailbox.find("INBOX", new MessageId("<m9@test>"));
        assertThat(found).hasSize(1);
        RawHeader stored = mailbox.headers("INBOX", found).get(0);
        assertThat(stored.draft()).isFalse();
        assertThat(stored.internalDate()).isEqualTo(Instant.parse("2026-03-05T07:00:00Z"));
        assertThat(mailbox.content("INBOX", found.get(0), 100_000)).isEqualTo(message);
        other.run("EXAMINE INBOX");
        assertThat(String.join("", other.run("FETCH 1 (FLAGS)"))).doesNotContain("\\Seen", "\\Flagged", "\\Draft");
        assertThatThrownBy(() -> mailbox.deliver("Nowhere", message, Instant.EPOCH))
                .isInstanceOfSatisfying(
                        MailboxException.class, e -> assertThat(e.failure()).isEqualTo(Failure.NO_FOLDER));
    }

    @Test
    void saysWhenTheFolderForADraftIsMissing() {
        assertThatThrownBy(() -> mailbox.append("Nowhere", new byte[] {'a'}, Instant.EPOCH))
                .isInstanceOfSatisfying(
                        MailboxException.class, e -> assertThat(e.failure()).isEqualTo(Failure.NO_FOLDER));
    }

    @Test
    void saysWhenAFolderIsMissing() {
        assertThatThrownBy(() -> mailbox.find("Nowhere", new MessageId("<a@b>")))
                .isInstanceOfSatisfying(
                        MailboxException.class, e -> assertThat(e.failure()).isEqualTo(Failure.NO_FOLDER));
    }

    @Test
    void removesOneMessage() throws Exception {
        deliver("Drafts", 1, 2);
        List<Long> uids = read("Drafts", null, kept()).headers().stream()
                .map(RawHeader::uid)
                .toList();

        assertThat(mailbox.remove("Drafts", uids.get(0))).isTrue();
        assertThat(read("Drafts", null, kept()).subjects()).containsExactly("letter 2");
        assertThat(mailbox.remove("Drafts", uids.get(0))).isTrue();
        assertThat(read("Drafts", null, kept()).subjects()).containsExactly("letter 2");
    }

    @Test
    void neverRemovesWhatAnotherProgramMarked() throws Exception {
        deliver("Drafts", 1, 2);
        List<Long> uids = read("Drafts", null, kept()).headers().stream()
                .map(RawHeader::uid)
                .toList();
        other.run("SELECT Drafts");
        other.run("UID STORE " + uids.get(1) + " +FLAGS (\\Deleted)");

        boolean gone = mailbox.remove("Drafts", uids.get(0));

        assertThat(gone).isEqualTo(mailbox.abilities().uidplus());
        List<RawHeader> left = read("Drafts", null, kept()).headers();
        assertThat(left).extracting(RawHeader::uid).contains(uids.get(1));
        assertThat(left).allMatch(RawHeader::deleted);
        assertThat(mailbox.find("Drafts", new MessageId("<m1@test>"))).isEmpty();
    }
}
