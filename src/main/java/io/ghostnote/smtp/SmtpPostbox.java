package io.ghostnote.smtp;

import io.ghostnote.connection.MailServer;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.OwnerMail;
import io.ghostnote.pass.Postbox;

/** A submission server of the owner's (RFC 6409), a connection for each message. */
public final class SmtpPostbox implements Postbox {
    private final MailServer server;

    public SmtpPostbox(MailServer server) {
        this.server = server;
    }

    @Override
    public Outcome hand(OwnerMail mail) {
        try (Submission submission = Submission.open(server, mail.owner().international())) {
            return submission.hand(mail);
        } catch (MailboxException e) {
            return new Outcome.NotTaken(e.failure(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * Connects and logs in, and hands in nothing.
     *
     * @throws MailboxException UNREACHABLE, CERTIFICATE, LOGIN, SECRET or REFUSED, with what to do
     */
    public void probe() throws MailboxException {
        Submission.open(server, false).close();
    }
}
