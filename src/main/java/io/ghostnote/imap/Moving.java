package io.ghostnote.imap;

import io.ghostnote.pass.MailboxException;
import java.util.OptionalLong;

/** Moves messages from folder to folder. At no moment is a message in neither of them. */
final class Moving {
    private final Session session;
    private final Link link;
    private final Folder folder;
    private final Writing writing;

    Moving(Session session, Folder folder, Writing writing) {
        this.session = session;
        this.link = session.link();
        this.folder = folder;
        this.writing = writing;
    }

    OptionalLong move(String name, long uid, String to) throws MailboxException {
        Opened opened = folder.select(name);
        try {
            if (opened.readOnly()) {
                throw Refusal.readOnly(link.host(), name, ", so the message cannot be taken out of it.");
            }
            if (!writing.isThere(uid)) {
                return OptionalLong.empty();
            }
            boolean moves = session.abilities().move();
            CopyUid copied = new CopyUid();
            String verb = moves ? "UID MOVE " : "UID COPY ";
            Result result = link.run(new Command(verb + uid + " ").text(folder.quoted(to)), copied);
            if (!result.ok()) {
                throw Refusal.of(link.host(), to, result, "put a message", "look into the folder \"" + name + "\"");
            }
            copied.tagged(result);
            if (!moves) {
                // Not before the copy is certain: between the two the message is in both folders, never in none.
                boolean unused = writing.strike(uid);
            }
            return copied.uid();
        } finally {
            folder.leaveQuietly();
        }
    }

    /**
     * Gmail's folders are labels of one message, and what becomes of a message that is expunged from one of them depends on a setting
     * of the owner's: it may go to Trash. Moving it to a folder where it lies already takes the label away and does nothing else.
     */
    void takeOut(String name, long uid, String other) throws MailboxException {
        if (session.abilities().gmail()) {
            OptionalLong unused = move(name, uid, other);
        } else {
            boolean unused = writing.remove(name, uid);
        }
    }

    /** {@code COPYUID validity from to} (RFC 4315 section 3), which MOVE tells before the end (RFC 6851 section 4.3). */
    private static final class CopyUid implements Link.Taker {
        private OptionalLong uid = OptionalLong.empty();

        @Override
        public void take(Reply reply) {
            if (reply.isUnTagged() && reply.isOK()) {
                tagged(Result.of(reply));
            }
        }

        void tagged(Result result) {
            if (!result.says("COPYUID")) {
                return;
            }
            try {
                Cursor cursor = Cursor.of(result.code());
                cursor.atom();
                cursor.number();
                cursor.atom();
                uid = OptionalLong.of(cursor.number());
            } catch (Cursor.Unreadable e) {
                // the copy is there all the same, and can be found
                uid = OptionalLong.empty();
            }
        }

        OptionalLong uid() {
            return uid;
        }
    }
}
