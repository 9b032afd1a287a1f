package io.ghostnote.app;

import io.ghostnote.pass.Mailbox;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.Mailboxes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers the mailboxes that were opened, so that all of them can be closed from outside. */
final class OpenMailboxes implements Mailboxes {
    private final Mailboxes factory;
    private final Map<String, Mailbox> opened = new ConcurrentHashMap<>();
    private volatile boolean closed;

    OpenMailboxes(Mailboxes factory) {
        this.factory = factory;
    }

    @Override
    public Mailbox open(String account) throws MailboxException {
        if (closed) {
            throw new MailboxException(MailboxException.Failure.UNREACHABLE, "stopping");
        }
        Mailbox mailbox = factory.open(account);
        // Closing twice is harmless, so the account's last one may stay here until the next takes its place.
        opened.put(account, mailbox);
        return mailbox;
    }

    void closeAll() {
        closed = true;
        opened.values().forEach(Mailbox::close);
    }
}
