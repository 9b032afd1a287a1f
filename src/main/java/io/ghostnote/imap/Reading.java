package io.ghostnote.imap;

import io.ghostnote.pass.FolderMark;
import io.ghostnote.pass.FolderNews;
import io.ghostnote.pass.FolderView;
import io.ghostnote.pass.HeaderSink;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder: all of it the first time, later only what is new and what changed. The state that the folder had when it was opened
 * is what the mark says; whatever happens after that moment is left to the next reading.
 */
final class Reading {
    private final Session session;
    private final Link link;
    private final Folder folder;
    private final Search search;
    private final HeaderReader headers;

    Reading(Session session, Folder folder, Search search, HeaderReader headers) {
        this.session = session;
        this.link = session.link();
        this.folder = folder;
        this.search = search;
        this.headers = headers;
    }

    FolderNews read(
            FolderView now,
            @Nullable FolderMark known,
            long fromUid,
            SortedSet<Long> kept,
            LocalDate since,
            HeaderSink sink)
            throws MailboxException {
        Changes changes = new Changes(kept);
        boolean resync = known != null && !kept.isEmpty() && canResync(now, known);
        Opened opened = folder.examine(
                now.name(), resync && known != null ? resync(known) : condstore(), resync ? changes : Link.IGNORE);
        long validity = opened.uidValidity() > 0 ? opened.uidValidity() : now.uidValidity();
        long next = next(now, opened);
        FolderMark mark =
                new FolderMark(now.name(), now.role(), validity, next, opened.highestModSeq(), opened.exists(), true);

        if (known == null) {
            first(fromUid, next, since, sink);
            return new FolderNews(false, List.of(), changes.flags(), mark);
        }
        if (known.uidValidity() != validity || next < known.uidNext()) {
            // a smaller UIDNEXT breaks the RFC and means a restored mailbox: its UIDs name other messages now, too
            first(1, next, since, sink);
            return new FolderNews(true, List.of(), new Changes(kept).flags(), mark);
        }
        if (!known.complete()) {
            compare(changes, kept);
            first(fromUid, next, since, sink);
            return new FolderNews(false, changes.vanished(), changes.flags(), mark);
        }
        UidSet fresh = UidSet.range(known.uidNext(), next - 1);
        if (!fresh.isEmpty()) {
            fresh = search.run(search.begin().text("UID " + fresh)).within(known.uidNext(), next - 1);
        }
        if (!kept.isEmpty() && !(resync && opened.highestModSeq() > 0)) {
            catchUp(changes, known, opened, fresh.size(), kept);
        }
        if (!fresh.isEmpty()) {
            headers.read(fresh.within(fromUid, Long.MAX_VALUE), sink);
        }
        return new FolderNews(false, changes.vanished(), changes.flags(), mark);
    }

    private boolean canResync(FolderView now, FolderMark known) {
        return session.qresync()
                && known.complete()
                && known.highestModSeq() > 0
                && now.highestModSeq() >= known.highestModSeq()
                && known.uidValidity() == now.uidValidity();
    }

    private static String resync(FolderMark known) {
        return " (QRESYNC (" + known.uidValidity() + " " + known.highestModSeq() + "))";
    }

    private String condstore() {
        return session.abilities().condstore() && !session.qresync() ? " (CONDSTORE)" : "";
    }

    /** One more than the highest UID that this reading covers. */
    private long next(FolderView now, Opened opened) throws MailboxException {
        if (opened.uidNext() > 0) {
            return opened.uidNext();
        }
        if (now.uidNext() > 0) {
            return now.uidNext();
        }
        // neither SELECT nor STATUS told: look at the last message
        UidSet last =
                opened.exists() == 0 ? UidSet.EMPTY : search.run(search.begin().text("UID *"));
        return last.isEmpty() ? 1 : last.last() + 1;
    }

    private void first(long fromUid, long next, LocalDate since, HeaderSink sink) throws MailboxException {
        UidSet range = UidSet.range(Math.max(1, fromUid), next - 1);
        if (range.isEmpty()) {
            return;
        }
        UidSet wanted = search.run(search.begin().text("UID " + range + " SINCE " + InternalDate.day(since)));
        headers.read(wanted.within(range.first(), range.last()), sink);
    }

    /** Without QRESYNC: what changed by CONDSTORE where that is kept, and what vanished only when the number of messages tells so. */
    private void catchUp(Changes changes, FolderMark known, Opened opened, long fresh, SortedSet<Long> kept)
            throws MailboxException {
        boolean modSeq = session.abilities().condstore()
                && known.highestModSeq() > 0
                && opened.highestModSeq() >= known.highestModSeq();
        if (!modSeq) {
            compare(changes, kept);
            return;
        }
        if (opened.highestModSeq() > known.highestModSeq() && known.uidNext() > 1) {
            link.must(
                    new Command("UID FETCH 1:" + (known.uidNext() - 1) + " (FLAGS) (CHANGEDSINCE "
                            + known.highestModSeq() + ")"),
                    "tell changes",
                    changes);
        }
        if (known.messages() + fresh != opened.exists()) {
            UidSet all = UidSet.of(kept);
            changes.gone(all.minus(search.existing(all)));
        }
    }

    /** Asks for the flags of every kept message: those that do not answer are gone. */
    private void compare(Changes changes, SortedSet<Long> kept) throws MailboxException {
        UidSet all = UidSet.of(kept);
        for (UidSet piece : all.pieces(10_000, Command.LONGEST_SET)) {
            // NO may mean that some are gone (RFC 2180 section 4.1); what did not come shows it
            Result unused = link.run(new Command("UID FETCH " + piece + " (FLAGS)"), changes);
        }
        UidSet silent = all.minus(changes.told());
        if (!silent.isEmpty()) {
            UidSet there = search.existing(silent);
            if (!there.isEmpty()) {
                throw new MailboxException(
                        Failure.REFUSED,
                        link.host() + " does not tell the flags of messages that are there: UID " + there.brief());
            }
            changes.gone(silent);
        }
    }
}
