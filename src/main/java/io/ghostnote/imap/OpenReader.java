package io.ghostnote.imap;

import io.ghostnote.pass.MailboxException;
import java.util.Locale;

/** Reads the responses to SELECT and EXAMINE. */
final class OpenReader implements Link.Taker {
    private final Link.Taker others;
    private long exists;
    private long uidValidity;
    private long uidNext;
    private long highestModSeq;

    /** A reader that passes on what it does not know itself. */
    OpenReader(Link.Taker others) {
        this.others = others;
    }

    @Override
    public void take(Reply reply) throws Cursor.Unreadable, MailboxException {
        if (reply.is("EXISTS")) {
            exists = reply.getNumber();
        } else if (reply.isUnTagged() && reply.isOK()) {
            code(reply.getRest().strip());
        } else {
            others.take(reply);
        }
    }

    private void code(String rest) throws Cursor.Unreadable {
        if (!rest.startsWith("[")) {
            return;
        }
        Cursor cursor = Cursor.of(rest);
        cursor.expect('[');
        switch (cursor.atom().toUpperCase(Locale.ROOT)) {
            case "UIDVALIDITY" -> uidValidity = cursor.number();
            case "UIDNEXT" -> uidNext = cursor.number();
            case "HIGHESTMODSEQ" -> highestModSeq = cursor.number();
            case "NOMODSEQ" -> highestModSeq = 0;
            default -> {
                // PERMANENTFLAGS, UNSEEN and others tell nothing that is needed
            }
        }
    }

    Opened opened(boolean readOnly) {
        return new Opened(exists, uidValidity, uidNext, highestModSeq, readOnly);
    }
}
