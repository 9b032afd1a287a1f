package io.ghostnote.pass;

/** Opens the mailbox of an account. */
@FunctionalInterface
public interface Mailboxes {
    /** A new connection, logged in; the caller closes it. */
    Mailbox open(String account) throws MailboxException;
}
