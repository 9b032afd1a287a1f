package io.ghostnote.smtp;

import io.ghostnote.connection.Credential;
import io.ghostnote.connection.MailServer;
import io.ghostnote.connection.Secret;
import io.ghostnote.connection.Security;
import io.ghostnote.connection.Tls;
import io.ghostnote.connection.Wire;
import io.ghostnote.connection.WriteLimit;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import io.ghostnote.pass.OwnerMail;
import io.ghostnote.pass.Postbox.Outcome;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** One connection to a submission server (RFC 6409): logged in, and perhaps one message. */
final class Submission implements AutoCloseable {
    /** So many times as long as one answer may take, a connection may live: a server could talk for ever. */
    private static final int LIFE = 30;

    private final Wire wire;
    private final Tls tls;
    private final Credential credential;
    private final Session session;
    private final OwnerTransport transport;
    private final WriteLimit life;

    private Submission(Wire wire, Tls tls, Credential credential, boolean international) {
        this.wire = wire;
        this.tls = tls;
        this.credential = credential;
        this.session = Session.getInstance(properties(international));
        this.transport = new OwnerTransport(session, wire, credential);
        this.life = WriteLimit.start(wire, wire.server().limits().read().multipliedBy(LIFE));
    }

    /**
     * Connects, secures and logs in.
     *
     * @param international whether an address that needs SMTPUTF8 (RFC 6531) is to be written to
     * @throws MailboxException UNREACHABLE, CERTIFICATE, LOGIN, SECRET or REFUSED; the message never holds the secret
     */
    static Submission open(MailServer server, boolean international) throws MailboxException {
        Credential credential = Credential.fetch(server);
        Tls tls = Tls.to(server);
        Wire wire = Wire.connect(server, made -> {});
        boolean done = false;
        try {
            if (server.security() == Security.TLS) {
                wire.secure();
            }
            Submission submission = new Submission(wire, tls, credential, international);
            submission.logIn();
            done = true;
            return submission;
        } finally {
            if (!done) {
                wire.cut();
            }
        }
    }

    private Properties properties(boolean international) {
        MailServer server = wire.server();
        boolean token = server.secret().kind() == Secret.Kind.ACCESS_TOKEN;
        Properties all = new Properties();
        all.setProperty("mail.smtp.auth", "true");
        all.setProperty("mail.smtp.auth.mechanisms", token ? "XOAUTH2" : "PLAIN LOGIN");
        all.setProperty("mail.smtp.localhost", literal(wire.socket().getLocalAddress()));
        // nobody waits for a goodbye: the message has been taken, or it has not
        all.setProperty("mail.smtp.quitwait", "false");
        if (international) {
            all.setProperty("mail.mime.allowutf8", "true");
        }
        if (server.security() == Security.STARTTLS) {
            all.setProperty("mail.smtp.starttls.enable", "true");
            all.setProperty("mail.smtp.starttls.required", "true");
            // Tls checks the name itself
            all.setProperty("mail.smtp.ssl.checkserveridentity", "false");
            all.put("mail.smtp.ssl.socketFactory", new LateTls(tls));
        }
        return all;
    }

    /** An address literal (RFC 5321 section 4.1.3): a name of this computer says nothing outside, and finding it may take long. */
    private static String literal(InetAddress address) {
        String text = address.getHostAddress().replaceFirst("%.*$", "");
        return address instanceof Inet6Address ? "[IPv6:" + text + "]" : "[" + text + "]";
    }

    private void logIn() throws MailboxException {
        try {
            transport.open();
            // on this very computer a server may well take mail from everybody
            if (!transport.offersLogin() && wire.server().security() != Security.NONE) {
                throw noLogin();
            }
        } catch (MessagingException e) {
            life.end();
            throw notOpened(e);
        } catch (MailboxException e) {
            life.end();
            throw e;
        }
    }

    private MailboxException notOpened(MessagingException e) {
        MailServer server = wire.server();
        int code = transport.code();
        boolean secured = server.security() != Security.STARTTLS || transport.isSSL();
        IOException broken = cause(e);
        if (transport.securing() && code == 220 && broken != null) {
            return tls.refused(broken);
        }
        if (code <= 0) {
            return lost(broken);
        }
        if (!secured && !transport.securing() && code / 100 == 2) {
            return wire.noStartTls();
        }
        if (transport.command().equals("AUTH")) {
            // RFC 4954 section 6: 454 is a temporary failure
            return code / 100 == 4 ? credential.notChecked(quote()) : credential.refused(quote());
        }
        if (code / 100 == 2) {
            return noLogin();
        }
        return new MailboxException(
                code / 100 == 4 || transport.command().isEmpty() ? Failure.UNREACHABLE : Failure.REFUSED,
                server.host() + " does not want to talk now: " + quote(),
                e);
    }

    private MailboxException noLogin() {
        MailServer server = wire.server();
        return new MailboxException(
                Failure.LOGIN,
                server.secret().kind() == Secret.Kind.ACCESS_TOKEN
                        ? server.host() + " does not offer login with OAuth 2 (XOAUTH2), so nothing was sent: use a"
                                + " password for accounts[].smtp."
                        : server.host() + " port " + server.port() + " does not offer a login with a password, so"
                                + " nothing was sent: submission is usually at port 465 (tls) or 587 (starttls).");
    }

    /** Hands in the message. */
    Outcome hand(OwnerMail mail) {
        if (mail.owner().international() && !transport.supportsExtension("SMTPUTF8")) {
            return new Outcome.NotTaken(
                    Failure.REFUSED,
                    wire.server().host() + " takes no addresses like " + mail.owner()
                            + " (SMTPUTF8): set digest.deliver to 'mailbox'.");
        }
        session.getProperties().setProperty("mail.smtp.from", mail.owner().spec());
        try {
            transport.send(mail);
            return new Outcome.Taken();
        } catch (MessagingException e) {
            return notSent(mail, e);
        }
    }

    private Outcome notSent(OwnerMail mail, MessagingException e) {
        String host = wire.server().host();
        int code = transport.code();
        if (code <= 0 || (code / 100 != 4 && code / 100 != 5)) {
            String why = String.valueOf(lost(cause(e)).getMessage());
            return transport.ended()
                    ? new Outcome.Unknown("The message to " + mail.owner()
                            + " was on its way and may or may not have been taken. " + why)
                    : new Outcome.NotTaken(Failure.UNREACHABLE, why);
        }
        boolean later = code / 100 == 4;
        return new Outcome.NotTaken(
                later ? Failure.UNREACHABLE : Failure.REFUSED,
                host
                        + (later ? " does not take mail to " : " refused to take mail to ")
                        + mail.owner()
                        + (later ? " at the moment: " : ": ")
                        + quote());
    }

    private MailboxException lost(@Nullable IOException e) {
        String host = wire.server().host();
        String said = transport.said().isBlank() || transport.said().equals("[EOF]") ? "" : ": " + quote();
        return new MailboxException(
                Failure.UNREACHABLE,
                e == null
                        ? host + " ended the connection" + (said.isEmpty() ? "." : said)
                        : "The connection to " + host + " was lost: " + e.getMessage() + ".",
                e == null ? new IOException("connection ended") : e);
    }

    private static @Nullable IOException cause(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException broken) {
                return broken;
            }
        }
        return null;
    }

    /** What the server said, as it is shown to the owner: one line, no control characters, not endless, no secret. */
    private String quote() {
        String clean =
                credential.hide(transport.said()).replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.length() > 300 ? clean.substring(0, 300) + "…" : clean;
    }

    @Override
    public void close() {
        life.end();
        try {
            transport.close();
        } catch (MessagingException e) {
            // what was handed in is the server's by now
        } finally {
            wire.cut();
        }
    }
}
