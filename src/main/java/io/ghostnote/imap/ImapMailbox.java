package io.ghostnote.imap;

import io.ghostnote.mail.MessageId;
import io.ghostnote.pass.FolderMark;
import io.ghostnote.pass.FolderNews;
import io.ghostnote.pass.FolderView;
import io.ghostnote.pass.HeaderSink;
import io.ghostnote.pass.Mailbox;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.RawHeader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox over one connection of its own (IMAP4rev1, RFC 3501, and the extensions in {@link Abilities}). For one thread at a time,
 * except {@link #close}.
 */
public final class ImapMailbox implements Mailbox {
    private static final int CONTENTS_AT_ONCE = 100;

    private final Session session;
    private final Folder folder;
    private final FolderViews views;
    private final HeaderReader headers;
    private final Reading reading;
    private final Lookup lookup;
    private final Writing writing;
    private final Moving moving;

    private ImapMailbox(ImapServer server, Session session) {
        this.session = session;
        this.folder = new Folder(session);
        Search search = new Search(session);
        this.views = new FolderViews(server, session, folder);
        this.headers = new HeaderReader(session, search);
        this.reading = new Reading(session, folder, search, headers);
        this.lookup = new Lookup(session, folder, search);
        this.writing = new Writing(session, folder, search);
        this.moving = new Moving(session, folder, writing);
    }

    /**
     * Connects and logs in.
     *
     * @throws MailboxException UNREACHABLE, CERTIFICATE, LOGIN or REFUSED; the message never holds the secret
     */
    public static ImapMailbox open(ImapServer server) throws MailboxException {
        return new ImapMailbox(server, Session.open(server, wire -> {}));
    }

    /** What the server can do. */
    public Abilities abilities() {
        return session.abilities();
    }

    /**
     * Sees whether the folder may be written to, without changing anything.
     *
     * @throws MailboxException READ_ONLY when it may not, NO_FOLDER when it is not there
     */
    public void probe(String name) throws MailboxException {
        writing.probe(name);
    }

    /** What this connection has cost so far, login included except for Angus' own commands. */
    public Traffic traffic() {
        return session.link().traffic();
    }

    @Override
    public List<FolderView> folders(Collection<FolderMark> known) throws MailboxException {
        return views.views(known);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Servers without CONDSTORE do not tell what changed: the flags of all kept messages are returned then.
     */
    @Override
    public FolderNews read(
            FolderView now,
            @Nullable FolderMark known,
            long fromUid,
            SortedSet<Long> kept,
            LocalDate since,
            HeaderSink sink)
            throws MailboxException {
        return reading.read(now, known, fromUid, kept, since, sink);
    }

    @Override
    public List<RawHeader> headers(String name, Collection<Long> uids) throws MailboxException {
        List<RawHeader> all = new ArrayList<>();
        if (!uids.isEmpty()) {
            folder.refresh(name);
            headers.read(UidSet.of(uids), (chunk, total) -> all.addAll(chunk));
        }
        return all;
    }

    @Override
    public List<Long> searchAddresses(String name, Collection<String> addresses, LocalDate since)
            throws MailboxException {
        return lookup.addresses(name, addresses, since);
    }

    @Override
    public List<Long> searchAnswers(String name, Collection<MessageId> ids) throws MailboxException {
        return lookup.answers(name, ids);
    }

    @Override
    public List<Long> find(String name, MessageId id) throws MailboxException {
        return lookup.find(name, id);
    }

    @Override
    public void contents(String name, Collection<Long> uids, int limit, ContentTaker taker) throws MailboxException {
        if (uids.isEmpty()) {
            return;
        }
        folder.refresh(name);
        UidSet wanted = UidSet.of(uids);
        for (UidSet piece : wanted.pieces(CONTENTS_AT_ONCE, Command.LONGEST_SET)) {
            // A server may give the same message twice, or others that have changed.
            Set<Long> open = new HashSet<>(piece.toList());
            session.link()
                    .must(
                            new Command("UID FETCH " + piece + " (UID BODY.PEEK[]<0." + limit + ">)"),
                            "give a message",
                            reply -> {
                                if (reply.is("FETCH")) {
                                    Fetched fetched = Fetched.parse(reply.cursor(), limit);
                                    if (fetched.hasBody() && open.remove(fetched.uid())) {
                                        taker.take(fetched.uid(), fetched.body());
                                    }
                                }
                            });
        }
    }

    @Override
    public OptionalLong append(String name, byte[] message, Instant internalDate) throws MailboxException {
        return writing.append(name, message, internalDate);
    }

    @Override
    public void deliver(String name, byte[] message, Instant internalDate) throws MailboxException {
        writing.deliver(name, message, internalDate);
    }

    @Override
    public boolean remove(String name, long uid) throws MailboxException {
        return writing.remove(name, uid);
    }

    @Override
    public String create(List<String> path) throws MailboxException {
        return new Creating(session, folder).create(path);
    }

    @Override
    public OptionalLong move(String name, long uid, String to) throws MailboxException {
        return moving.move(name, uid, to);
    }

    @Override
    public void takeOut(String name, long uid, String other) throws MailboxException {
        moving.takeOut(name, uid, other);
    }

    /** Cuts the connection, whatever another thread waits for. */
    @Override
    public void close() {
        session.close();
    }
}
