package io.ghostnote.imap;

import io.ghostnote.connection.MailServer;
import io.ghostnote.connection.Security;
import io.ghostnote.connection.Wire;
import io.ghostnote.pass.MailboxException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.angus.mail.iap.ProtocolException;

/** A connection that is logged in: the link, and what the server can do. */
final class Session implements AutoCloseable {
    private final Link link;
    private final Abilities abilities;
    private final boolean qresync;

    private Session(Link link, Abilities abilities, boolean qresync) {
        this.link = link;
        this.abilities = abilities;
        this.qresync = qresync;
    }

    /** Connects, secures, logs in and asks what the server can do. Whatever fails, no connection is left behind. */
    static Session open(ImapServer server, Consumer<Wire> made) throws MailboxException {
        Wire wire = Wire.connect(server.at(), made);
        boolean done = false;
        try {
            Session session = open(server.at(), wire);
            done = true;
            return session;
        } finally {
            if (!done) {
                wire.cut();
            }
        }
    }

    private static Session open(MailServer server, Wire wire) throws MailboxException {
        if (server.security() == Security.TLS) {
            wire.secure();
        }
        Link link = Link.over(wire);
        String greeting = link.greet();
        try {
            if (link.getCapabilities().isEmpty()) {
                link.capability();
            }
            if (server.security() == Security.STARTTLS) {
                link = startTls(wire, link);
            }
            Login.on(link, server);
        } catch (ProtocolException e) {
            throw Login.unexpected(server, e);
        }
        link.authenticated();
        return introduce(link, greeting);
    }

    private static Link startTls(Wire wire, Link plain) throws MailboxException, ProtocolException {
        if (plain.isAuthenticated() || !plain.hasCapability("STARTTLS")) {
            throw wire.noStartTls();
        }
        plain.must(new Command("STARTTLS"), "start TLS", Link.IGNORE);
        wire.secure();
        // a new link: what was announced or sent ahead before TLS counts for nothing (RFC 9051 section 6.2.1)
        Link secured = Link.over(wire);
        secured.capability();
        return secured;
    }

    /** Names, and switches on what must be switched on before a folder is opened; one round trip for all of it. */
    private static Session introduce(Link link, String greeting) throws MailboxException {
        Set<String> capabilities = new HashSet<>();
        for (String capability : link.getCapabilities().keySet()) {
            capabilities.add(capability.toUpperCase(Locale.ROOT));
        }
        capabilities.remove(Login.STALE);
        Abilities known = new Abilities("", capabilities);
        String[] name = {greeting};
        boolean[] enabled = {false};
        String id = known.has("ID") ? link.start(new Command("ID (\"name\" \"ghostnote\")")) : "";
        String enable = known.qresync() ? link.start(new Command("ENABLE QRESYNC")) : "";
        Link.Taker taker = reply -> {
            if (reply.is("ID")) {
                name[0] = ServerName.parse(reply.cursor()).orElse(name[0]);
            } else if (reply.is("ENABLED")) {
                enabled[0] |= reply.cursor().rest().toUpperCase(Locale.ROOT).contains("QRESYNC");
            }
        };
        if (!id.isEmpty()) {
            link.finish(id, taker);
        }
        if (!enable.isEmpty()) {
            link.finish(enable, taker);
        }
        return new Session(link, new Abilities(name[0], capabilities), enabled[0]);
    }

    Link link() {
        return link;
    }

    Abilities abilities() {
        return abilities;
    }

    /** True when the server agreed to QRESYNC for this connection. */
    boolean qresync() {
        return qresync;
    }

    /** Cuts the connection at once. */
    @Override
    public void close() {
        link.wire().cut();
    }
}
