package io.ghostnote.smtp;

import io.ghostnote.connection.Credential;
import io.ghostnote.connection.MailServer;
import io.ghostnote.connection.Security;
import io.ghostnote.connection.Wire;
import io.ghostnote.connection.WriteLimit;
import io.ghostnote.pass.OwnerMail;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketException;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * Angus Mail's SMTP transport, which here takes mail to the owner only and remembers how far it came: what was said last, and whether the
 * end of a message was already on its way.
 */
final class OwnerTransport extends SMTPTransport {
    /** Servers check a message for viruses and spam before they answer to its end; RFC 5321 section 4.5.3.2.6 wants ten minutes. */
    private static final Duration LAST_ANSWER = Duration.ofMinutes(10);

    private final Wire wire;
    private final Duration lastAnswer;
    private String command = "";
    private int code;
    private String said = "";
    private boolean securing;
    private boolean ended;
    private @Nullable WriteLimit writing;

    OwnerTransport(Session session, Wire wire, Credential credential) {
        super(
                session,
                new URLName(
                        "smtp",
                        wire.server().host(),
                        wire.server().port(),
                        null,
                        wire.server().user(),
                        credential.secret()));
        this.wire = wire;
        // in proportion to the other waits, so that tests need not wait
        Duration tenfold = wire.server().limits().read().multipliedBy(10);
        this.lastAnswer = tenfold.compareTo(LAST_ANSWER) < 0 ? tenfold : LAST_ANSWER;
    }

    /** Greeting, EHLO, STARTTLS where it is to be, and login. */
    void open() throws MessagingException {
        connect(wire.socket());
    }

    /** True when the server offers a login at all; without an offer Angus goes on as if there had been one. */
    boolean offersLogin() {
        return supportsExtension("AUTH") || supportsExtension("AUTH=LOGIN");
    }

    /** Hands in the message as it is: envelope, header and recipient are the owner's. */
    void send(OwnerMail mail) throws MessagingException {
        try {
            Address owner = new InternetAddress(mail.owner().spec(), false);
            sendMessage(new MimeMessage(session, new ByteArrayInputStream(mail.octets())), new Address[] {owner});
        } finally {
            written();
        }
    }

    /** The first word of the last command that was no cleaning up. */
    String command() {
        return command;
    }

    /** The reply code to it (RFC 5321 section 4.2); 0 or less when there was none. */
    int code() {
        return code;
    }

    /** All that was said with it. */
    String said() {
        return said;
    }

    /** True when the server was asked to begin TLS. */
    boolean securing() {
        return securing;
    }

    /** True when the end of a message was sent: from then on, silence does not mean no. */
    boolean ended() {
        return ended;
    }

    @Override
    protected void sendCommand(String line) throws MessagingException {
        command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        super.sendCommand(line);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        boolean cleaning = command.equals("RSET") || command.equals("QUIT");
        if (!cleaning) {
            code = 0;
            said = "";
        }
        int answer = super.readServerResponse();
        if (!cleaning) {
            code = answer;
            said = String.valueOf(getLastServerResponse());
        }
        return answer;
    }

    @Override
    protected void startTLS() throws MessagingException {
        MailServer server = wire.server();
        if (server.security() != Security.STARTTLS) {
            throw new MessagingException("it asks for STARTTLS, which is not configured");
        }
        securing = true;
        super.startTLS();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        OutputStream out = super.data();
        writing = WriteLimit.start(wire);
        return out;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        // what is left to write is little, and the answer may take long
        written();
        patience();
        ended = true;
        super.finishData();
    }

    private void patience() throws SocketException {
        wire.socket().setSoTimeout(Math.toIntExact(lastAnswer.toMillis()));
    }

    private void written() {
        if (writing != null) {
            writing.end();
        }
    }
}
