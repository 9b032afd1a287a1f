package io.ghostnote.testing;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Map;

/**
 * GreenMail as an IMAP server on a free port of the loopback: no CONDSTORE, no QRESYNC, no SPECIAL-USE, folders separated by a dot,
 * mail in memory. It sends at once: GreenMail writes an answer in several pieces, and with Nagle's algorithm each waits 40 ms for the
 * acknowledgement of the one before.
 */
public final class EmbeddedServer implements AutoCloseable {
    private final Prompt server;

    /** Starts it. */
    public EmbeddedServer() {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        setup.setServerStartupTimeout(20_000);
        server = new Prompt(setup);
        server.start();
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** Makes a mailbox with an INBOX and nothing else. */
    public void addUser(String address, String user, String password) {
        server.setUser(address, user, password);
    }

    @Override
    public void close() {
        server.stop();
    }

    private static final class Prompt extends GreenMail {
        Prompt(ServerSetup setup) {
            super(setup);
        }

        int port() {
            return services.values().iterator().next().getPort();
        }

        @Override
        protected Map<String, AbstractServer> createServices(ServerSetup[] config, Managers managers) {
            return Map.of(ServerSetup.PROTOCOL_IMAP, new PromptImap(config[0], managers));
        }
    }

    private static final class PromptImap extends AbstractServer {
        PromptImap(ServerSetup setup, Managers managers) {
            super(setup, managers);
        }

        @Override
        protected ProtocolHandler createProtocolHandler(Socket client) {
            try {
                client.setTcpNoDelay(true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new ImapHandler(managers.getUserManager(), managers.getImapHostManager(), client);
        }
    }
}
