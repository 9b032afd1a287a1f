package io.ghostnote.pass;

import io.ghostnote.mail.MessageId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * One account's mailbox over one connection. Obligations of an implementation, tested by one contract suite on every one of them:
 *
 * <ul>
 *   <li>Folder names are decoded (UTF-8), as {@link #folders} returned them.
 *   <li>A method either does the whole of what it says or throws; headers that were not received are never taken for seen.
 *   <li>Reading never changes a flag.
 *   <li>Every wait has a time limit; {@link #close} ends a wait of another thread at once and never throws.
 *   <li>After an exception the connection may be unusable; the caller closes it and opens another.
 * </ul>
 */
public interface Mailbox extends AutoCloseable {

    /**
     * The folders that are watched, with their present state: INBOX, Sent, Drafts, Trash, Junk, Archive where they exist, and those
     * configured; and the command folders that exist. At most one round trip where the server has LIST-STATUS and {@code known} is not
     * empty, else one for each folder and one for the list. A command folder among the known ones that is not there any more is left
     * out.
     *
     * @param known the folders as remembered from earlier (empty at first), to save asking for the list
     * @throws MailboxException NO_FOLDER when a configured folder, or any folder for drafts, is missing
     */
    List<FolderView> folders(Collection<FolderMark> known) throws MailboxException;

    /**
     * Reads what is new in a folder: everything since {@code since} when {@code known} is null or of another UIDVALIDITY or not complete,
     * otherwise only what changed (QRESYNC, else CONDSTORE, else UIDNEXT and a comparison of the kept UIDs).
     *
     * @param now as {@link #folders} returned it
     * @param known up to where it was read, or null
     * @param fromUid UIDs below this need not be brought to the sink again (to go on after an interruption); 1 for all
     * @param kept UIDs whose disappearance and flags matter
     * @param since messages that arrived before that day are not looked at in a first reading
     */
    FolderNews read(
            FolderView now,
            @Nullable FolderMark known,
            long fromUid,
            SortedSet<Long> kept,
            LocalDate since,
            HeaderSink sink)
            throws MailboxException;

    /** The headers of these UIDs; those that are gone are left out. */
    List<RawHeader> headers(String folder, Collection<Long> uids) throws MailboxException;

    /**
     * UIDs of messages that arrived since that day with one of these texts ({@code a@b} or {@code @domain}) in From, Reply-To, Sender,
     * To or Cc. The server's comparison is by substring: the caller looks at the headers itself.
     */
    List<Long> searchAddresses(String folder, Collection<String> addresses, LocalDate since) throws MailboxException;

    /** UIDs of messages whose References or In-Reply-To hold one of these identifiers. */
    List<Long> searchAnswers(String folder, Collection<MessageId> ids) throws MailboxException;

    /** UIDs of the messages in the folder with exactly this Message-ID and without the flag {@code \Deleted}, as of now. */
    List<Long> find(String folder, MessageId id) throws MailboxException;

    /**
     * Gives the first {@code limit} octets of each of these messages, header included, in few round trips and in any order; those that
     * are gone are left out.
     */
    void contents(String folder, Collection<Long> uids, int limit, ContentTaker taker) throws MailboxException;

    /** The first {@code limit} octets of a message, header included; empty when it is gone. */
    default byte[] content(String folder, long uid, int limit) throws MailboxException {
        byte[][] found = {new byte[0]};
        contents(folder, List.of(uid), limit, (any, octets) -> found[0] = octets);
        return found[0];
    }

    /** Takes one message at a time. */
    interface ContentTaker {
        /** A message's octets, as many as were asked for. Must not use the mailbox. */
        void take(long uid, byte[] octets);
    }

    /**
     * Stores a message with the flags {@code \Draft} and {@code \Seen}.
     *
     * @return its UID where the server tells (UIDPLUS, RFC 4315)
     * @throws MailboxException READ_ONLY, QUOTA, REFUSED when it certainly was not stored; OUTCOME_UNKNOWN when it may have been
     */
    OptionalLong append(String folder, byte[] message, Instant internalDate) throws MailboxException;

    /**
     * Stores a message as one that has just arrived: without any flag. What is thrown is as for {@link #append}.
     */
    void deliver(String folder, byte[] message, Instant internalDate) throws MailboxException;

    /**
     * Removes one message for good: {@code \Deleted} and UID EXPUNGE; without UIDPLUS a plain EXPUNGE, only when no other message in the
     * folder carries {@code \Deleted}, else it stays marked. No other message is ever removed. A message that is gone is no error.
     *
     * @return true when it is gone, false when it could only be marked
     */
    boolean remove(String folder, long uid) throws MailboxException;

    /**
     * Makes a folder among the user's own and subscribes to it; one that is there already is no error.
     *
     * @param path its levels, the outermost first; what the server cannot have in a name is written otherwise
     * @return its name as {@link #folders} gives it
     * @throws MailboxException REFUSED when the server does not allow it, with its reason
     */
    String create(List<String> path) throws MailboxException;

    /**
     * Moves one message, with its flags and its INTERNALDATE: MOVE (RFC 6851), else COPY and then {@link #remove}. Whatever fails in
     * between, the message is in one of the two folders or in both. A message that is gone is no error, and nothing is moved then.
     *
     * @return its UID in the other folder where the server tells
     * @throws MailboxException NO_FOLDER when the other folder is missing, READ_ONLY, QUOTA, REFUSED: the message is where it was
     */
    OptionalLong move(String folder, long uid, String to) throws MailboxException;

    /**
     * Takes one copy of a message out of a folder, as {@link #remove} does, when another copy lies elsewhere. Where folders are labels
     * of the same message (Gmail) the label goes and nothing else: nothing is marked as deleted there.
     *
     * @param other the folder where the other copy lies
     */
    void takeOut(String folder, long uid, String other) throws MailboxException;

    @Override
    void close();
}
