package io.ghostnote.imap;

import io.ghostnote.connection.Credential;
import io.ghostnote.connection.MailServer;
import io.ghostnote.connection.Secret;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;

/** Proves to the server who the user is, and keeps the secret out of every message. */
final class Login {
    /** Stands among the capabilities until the server announces those after login. */
    static final String STALE = "X-BEFORE-LOGIN";

    private final Link link;
    private final MailServer server;
    private final Credential credential;

    private Login(Link link, MailServer server, Credential credential) {
        this.link = link;
        this.server = server;
        this.credential = credential;
    }

    static void on(Link link, MailServer server) throws MailboxException, ProtocolException {
        if (link.isAuthenticated()) {
            return;
        }
        if (server.secret().kind() == Secret.Kind.ACCESS_TOKEN && !link.hasCapability("AUTH=XOAUTH2")) {
            throw new MailboxException(
                    Failure.LOGIN,
                    server.host()
                            + " does not offer login with OAuth 2 (XOAUTH2), so nothing was sent: use a password for this account.");
        }
        link.getCapabilities().put(STALE, STALE);
        new Login(link, server, Credential.fetch(server)).run();
        if (link.getCapabilities().containsKey(STALE)) {
            link.capability();
        }
    }

    private void run() throws MailboxException {
        try {
            if (server.secret().kind() == Secret.Kind.ACCESS_TOKEN) {
                link.authoauth2(server.user(), credential.secret());
            } else if (link.hasCapability("AUTH=PLAIN")) {
                link.authplain(null, server.user(), credential.secret());
            } else if (link.hasCapability("LOGINDISABLED")) {
                throw new MailboxException(
                        Failure.LOGIN,
                        server.host()
                                + " does not accept passwords on this connection: set security to 'tls' or 'starttls', or use oauth2.");
            } else {
                plainCommand();
            }
        } catch (CommandFailedException e) {
            throw refused(Result.of(Result.Status.NO, e.getResponse().getRest()));
        } catch (ProtocolException e) {
            // the cause stays behind: its message may hold what was sent
            throw unexpected(server, new ProtocolException(credential.hide(String.valueOf(e.getMessage()))));
        }
    }

    /** Not Angus' own, which cannot send characters outside of ASCII. */
    private void plainCommand() throws MailboxException {
        Command command = new Command("LOGIN ").string(server.user()).text(" ").string(credential.secret());
        Result result = link.run(command, Link.IGNORE);
        if (!result.ok()) {
            throw refused(result);
        }
        link.learn(result);
    }

    private MailboxException refused(Result result) {
        // RFC 5530: not the user's fault
        return result.says("UNAVAILABLE") || result.says("INUSE") || result.says("LIMIT")
                ? credential.notChecked(result.quote())
                : credential.refused(result.quote());
    }

    static MailboxException unexpected(MailServer server, ProtocolException e) {
        return new MailboxException(
                Failure.UNREACHABLE, server.host() + " ended the login in an unexpected way: " + e.getMessage(), e);
    }
}
