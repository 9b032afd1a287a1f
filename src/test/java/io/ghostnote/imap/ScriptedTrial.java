package io.ghostnote.imap;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ghostnote.connection.Limits;
import io.ghostnote.connection.Secret;
import io.ghostnote.connection.Security;
import io.ghostnote.pass.FolderMark;
import io.ghostnote.pass.FolderNews;
import io.ghostnote.pass.FolderView;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import io.ghostnote.pass.RawHeader;
import io.ghostnote.pass.Role;
import io.ghostnote.testing.ScriptedServer;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** Scripted servers and mailboxes on them, closed after each test. */
abstract class ScriptedTrial {
    static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    static final String OPENED = "{tag} OK [READ-ONLY] done";
    final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable closeable : open) {
            closeable.close();
        }
    }

    ScriptedServer script(String capabilities) throws IOException {
        ScriptedServer server = ScriptedServer.announcing(capabilities);
        open.add(server);
        return server;
    }

    ImapMailbox connect(ScriptedServer script) throws MailboxException {
        ImapMailbox mailbox = ImapMailbox.open(server(script));
        open.add(mailbox);
        return mailbox;
    }

    static ImapServer server(ScriptedServer script) {
        return new ImapServer("127.0.0.1", script.port(), Security.NONE, "user", Secret.password(() -> "secret"))
                .with(new Limits(Duration.ofSeconds(5), Duration.ofMillis(400)));
    }

    static FolderView inbox(long validity, long next, long messages, long modSeq) {
        return new FolderView("INBOX", Role.INBOX, validity, next, messages, modSeq);
    }

    static FolderMark mark(long validity, long next, long messages, long modSeq) {
        return new FolderMark("INBOX", Role.INBOX, validity, next, modSeq, messages, true);
    }

    static String fetched(int uid) {
        String header = "Subject: " + uid + "\r\n\r\n";
        return "* " + uid + " FETCH (UID " + uid
                + " FLAGS () INTERNALDATE \"05-Mar-2026 10:00:00 +0000\" RFC822.SIZE 100"
                + " BODY[HEADER.FIELDS (FROM)] {" + header.length() + "}\r\n" + header + ")";
    }

    record Got(FolderNews news, List<Long> uids) {}

    static Got read(ImapMailbox mailbox, FolderView view, @Nullable FolderMark mark, Long... kept)
            throws MailboxException {
        List<Long> uids = new ArrayList<>();
        SortedSet<Long> keptUids = new TreeSet<>(List.of(kept));
        FolderNews news = mailbox.read(
                view,
                mark,
                1,
                keptUids,
                SINCE,
                (chunk, total) -> chunk.stream().map(RawHeader::uid).forEach(uids::add));
        return new Got(news, uids);
    }

    static Failure failure(Action action) {
        return thrown(action).failure();
    }

    static MailboxException thrown(Action action) {
        return catchThrowableOfType(MailboxException.class, action::run);
    }

    interface Action {
        void run() throws Exception;
    }
}
