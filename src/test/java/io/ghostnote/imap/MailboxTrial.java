package io.ghostnote.imap;

import io.ghostnote.pass.FolderMark;
import io.ghostnote.pass.FolderNews;
import io.ghostnote.pass.FolderView;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.RawHeader;
import io.ghostnote.testing.PlainClient;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A mailbox on a server of whatever kind, another program that works on it, and short ways to use both. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MailboxTrial {
    static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    static final String DATE = "05-Mar-2026 10:00:00 +0000";
    static final AtomicInteger USERS = new AtomicInteger();

    @SuppressWarnings("NullAway.Init") // set before each test
    PlainClient other;

    @SuppressWarnings("NullAway.Init") // set before each test
    ImapServer server;

    @SuppressWarnings("NullAway.Init") // set before each test
    ImapMailbox mailbox;

    /** A new user whose mailbox holds INBOX, Sent and Drafts. */
    abstract ImapServer newUser(String name) throws IOException;

    /** The port for a connection without TLS. */
    abstract int plainPort();

    boolean announcesFlagChanges() {
        return mailbox.abilities().condstore();
    }

    @BeforeEach
    void open() throws Exception {
        server = newUser("user" + USERS.incrementAndGet());
        server = server.with(server.folders().commandedIn("Ghostnote"));
        other = new PlainClient(plainPort(), server.at().user(), "secret");
        mailbox = ImapMailbox.open(server);
    }

    @AfterEach
    void closeBoth() throws Exception {
        mailbox.close();
        other.close();
    }

    static String message(int n, String from, String more) {
        return "From: " + from + "\nTo: owner@ghost.example\nSubject: letter " + n + "\nMessage-ID: <m" + n + "@test>\n"
                + "Date: Thu, 05 Mar 2026 10:00:00 +0000\n" + more + "\nbody " + n + "\n";
    }

    void deliver(String folder, int... numbers) throws IOException {
        for (int n : numbers) {
            other.append(folder, "", DATE, message(n, "layla@noor.example", ""));
        }
    }

    FolderView view(String folder) throws MailboxException {
        return mailbox.folders(List.of()).stream()
                .filter(view -> view.name().equals(folder))
                .findFirst()
                .orElseThrow();
    }

    static SortedSet<Long> kept(Long... uids) {
        return new TreeSet<>(List.of(uids));
    }

    /** A reading and what came to the sink. */
    record Got(FolderNews news, List<RawHeader> headers) {
        List<String> subjects() {
            return headers.stream()
                    .map(h -> h.header().first("Subject").orElse(""))
                    .toList();
        }
    }

    Got read(String folder, @Nullable FolderMark known, SortedSet<Long> kept) throws MailboxException {
        return read(folder, known, 1, kept, LONG_AGO);
    }

    Got read(String folder, @Nullable FolderMark known, long from, SortedSet<Long> kept, LocalDate since)
            throws MailboxException {
        List<RawHeader> headers = new ArrayList<>();
        FolderNews news = mailbox.read(view(folder), known, from, kept, since, (chunk, total) -> headers.addAll(chunk));
        return new Got(news, headers);
    }
}
