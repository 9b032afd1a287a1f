package io.ghostnote.imap;

import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import java.time.Instant;
import java.util.OptionalLong;

/** Stores and removes messages. */
final class Writing {
    private final Session session;
    private final Link link;
    private final Folder folder;
    private final Search search;

    Writing(Session session, Folder folder, Search search) {
        this.session = session;
        this.link = session.link();
        this.folder = folder;
        this.search = search;
    }

    /**
     * APPEND (RFC 9051 section 6.3.12) on a closed folder, because Courier refuses it on one opened for reading. The literal waits for
     * the server: a refusal or a loss before its {@code +} is certain not to have stored anything.
     */
    OptionalLong append(String name, byte[] message, Instant internalDate) throws MailboxException {
        return append(Kind.DRAFT, name, message, internalDate);
    }

    /** The same for a message that is to look as if it had just arrived. */
    void deliver(String name, byte[] message, Instant internalDate) throws MailboxException {
        append(Kind.MAIL, name, message, internalDate);
    }

    /** What is stored, and how it is told when it cannot be. */
    private enum Kind {
        DRAFT("(\\Draft \\Seen)", "The draft", "store a draft", "set accounts[].folders.drafts"),
        MAIL("()", "The message", "store a message", "set accounts[].folders.inbox");

        private final String flags;
        private final String thing;
        private final String wanted;
        private final String advice;

        Kind(String flags, String thing, String wanted, String advice) {
            this.flags = flags;
            this.thing = thing;
            this.wanted = wanted;
            this.advice = advice;
        }
    }

    private OptionalLong append(Kind kind, String name, byte[] message, Instant internalDate) throws MailboxException {
        folder.leave();
        Outgoing begin = new Outgoing();
        String tag = link.tag();
        begin.add(tag + " APPEND " + folder.quoted(name) + " " + kind.flags + " \"" + InternalDate.full(internalDate)
                + "\" {" + message.length + "}\r\n");
        link.write(begin);
        Result refused = link.awaitContinuation(tag, Link.IGNORE);
        if (refused != null) {
            throw refused(kind, name, refused);
        }
        Result result;
        try {
            Outgoing body = new Outgoing();
            body.add(message);
            body.add("\r\n");
            link.write(body);
            result = link.finish(tag, Link.IGNORE);
        } catch (MailboxException e) {
            throw new MailboxException(
                    Failure.OUTCOME_UNKNOWN,
                    kind.thing + " was on its way to \"" + name + "\" and may or may not be there. " + e.getMessage(),
                    e);
        }
        if (!result.ok()) {
            throw refused(kind, name, result);
        }
        return appendUid(result);
    }

    /** {@code APPENDUID validity uid} (RFC 4315 section 3); anything else there is no reason to fail after success. */
    private static OptionalLong appendUid(Result result) {
        if (!result.says("APPENDUID")) {
            return OptionalLong.empty();
        }
        try {
            Cursor cursor = Cursor.of(result.code());
            cursor.atom();
            cursor.number();
            return OptionalLong.of(cursor.number());
        } catch (Cursor.Unreadable e) {
            return OptionalLong.empty();
        }
    }

    /** Opens the folder for writing and closes it again. */
    void probe(String name) throws MailboxException {
        Opened opened = folder.select(name);
        folder.leaveQuietly();
        if (opened.readOnly()) {
            throw readOnly(name, ".");
        }
    }

    private MailboxException refused(Kind kind, String name, Result result) {
        return Refusal.of(link.host(), name, result, kind.wanted, kind.advice);
    }

    private MailboxException readOnly(String name, String consequence) {
        return Refusal.readOnly(link.host(), name, consequence);
    }

    boolean remove(String name, long uid) throws MailboxException {
        Opened opened = folder.select(name);
        try {
            if (opened.readOnly()) {
                throw readOnly(name, ", so nothing was removed.");
            }
            return !isThere(uid) || strike(uid);
        } finally {
            folder.leaveQuietly();
        }
    }

    /** Removes the message from the folder that is open for writing; false when it could only be marked. */
    boolean strike(long uid) throws MailboxException {
        link.must(new Command("UID STORE " + uid + " +FLAGS.SILENT (\\Deleted)"), "mark a message", Link.IGNORE);
        if (session.abilities().uidplus()) {
            link.must(new Command("UID EXPUNGE " + uid), "remove a message", Link.IGNORE);
        } else {
            UidSet marked = search.run(search.begin().text("DELETED"));
            if (!marked.minus(UidSet.range(uid, uid)).isEmpty()) {
                return false;
            }
            link.must(new Command("EXPUNGE"), "remove a message", Link.IGNORE);
        }
        return !isThere(uid);
    }

    /** True when the message is in the folder that is open. */
    boolean isThere(long uid) throws MailboxException {
        return search.run(search.begin().text("UID " + uid)).contains(uid);
    }
}
