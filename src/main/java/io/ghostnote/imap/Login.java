package io.ghostnote.imap;

import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;

/** Proves to the server who the user is, and keeps the secret out of every message. */
final class Login {
    /** Stands among the capabilities until the server announces those after login. */
    static final String STALE = "X-BEFORE-LOGIN";

    private final Link link;
    private final ImapServer server;
    private final String secret;
    private final boolean token;

    private Login(Link link, ImapServer server, String secret) {
        this.link = link;
        this.server = server;
        this.secret = secret;
        this.token = server.secret().kind() == Secret.Kind.ACCESS_TOKEN;
    }

    static void on(Link link, ImapServer server) throws MailboxException, ProtocolException {
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
        new Login(link, server, fetch(server)).run();
        if (link.getCapabilities().containsKey(STALE)) {
            link.capability();
        }
    }

    private static String fetch(ImapServer server) throws MailboxException {
        try {
            return server.secret().fetch();
        } catch (ConnectException | HttpTimeoutException e) {
            throw new MailboxException(
                    Failure.UNREACHABLE,
                    "The password or token for " + server.user() + " at " + server.host() + " is not available: "
                            + e.getMessage(),
                    e);
        } catch (IOException e) {
            throw new MailboxException(
                    Failure.SECRET,
                    "The password or token for " + server.user() + " at " + server.host() + " is not available: "
                            + e.getMessage(),
                    e);
        }
    }

    private void run() throws MailboxException {
        try {
            if (token) {
                link.authoauth2(server.user(), secret);
            } else if (link.hasCapability("AUTH=PLAIN")) {
                link.authplain(null, server.user(), secret);
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
            throw unexpected(server, new ProtocolException(hide(String.valueOf(e.getMessage()))));
        }
    }

    /** Not Angus' own, which cannot send characters outside of ASCII. */
    private void plainCommand() throws MailboxException {
        Command command = new Command("LOGIN ").string(server.user()).text(" ").string(secret);
        Result result = link.run(command, Link.IGNORE);
        if (!result.ok()) {
            throw refused(result);
        }
        link.learn(result);
    }

    private MailboxException refused(Result result) {
        String said = hide(result.quote());
        // RFC 5530: not the user's fault
        if (result.says("UNAVAILABLE") || result.says("INUSE") || result.says("LIMIT")) {
            return new MailboxException(
                    Failure.UNREACHABLE, server.host() + " cannot check logins at the moment: " + said);
        }
        return new MailboxException(
                Failure.LOGIN,
                server.host() + " refused the login of " + server.user() + ": " + said
                        + (token
                                ? ". The access may have been withdrawn: connect the account again."
                                : ". Check user name and password; many providers want an app password."));
    }

    static MailboxException unexpected(ImapServer server, ProtocolException e) {
        return new MailboxException(
                Failure.UNREACHABLE, server.host() + " ended the login in an unexpected way: " + e.getMessage(), e);
    }

    /** Servers have been seen to echo what they were sent. */
    private String hide(String message) {
        if (secret.isEmpty()) {
            return message;
        }
        String text = message;
        for (String form : List.of(
                secret,
                base64(secret),
                base64("\0" + server.user() + "\0" + secret),
                base64("user=" + server.user() + "\u0001auth=Bearer " + secret + "\u0001\u0001"))) {
            text = text.replace(form, "(hidden)");
        }
        return text;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
