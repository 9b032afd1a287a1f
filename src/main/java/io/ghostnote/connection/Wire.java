package io.ghostnote.connection;

import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;

/**
 * One TCP connection, plain at first or under TLS, that another thread can cut at once. Only closing the raw socket ends a hanging read:
 * closing a TLS socket waits for the reader, and interrupts are not heard.
 */
public final class Wire {
    private final MailServer server;
    private final Socket raw;
    private volatile Socket current;
    private volatile boolean cut;

    private Wire(MailServer server, Socket raw) {
        this.server = server;
        this.raw = raw;
        this.current = raw;
    }

    /**
     * Connects.
     *
     * @param made is given the connection before anything is waited for, so that it can be cut
     */
    public static Wire connect(MailServer server, Consumer<Wire> made) throws MailboxException {
        InetAddress address = resolve(server);
        if (server.security() == Security.NONE && !address.isLoopbackAddress()) {
            throw new MailboxException(
                    Failure.CERTIFICATE,
                    "Security 'none' would send the password readable by anybody on the way to " + server.host()
                            + ": use 'tls' or 'starttls'. 'none' is for a server on this computer only.");
        }
        Socket raw = new Socket();
        Wire wire = new Wire(server, raw);
        made.accept(wire);
        try {
            raw.setTcpNoDelay(true);
            raw.setKeepAlive(true);
            raw.setSoTimeout(Math.toIntExact(server.limits().read().toMillis()));
            raw.connect(
                    new InetSocketAddress(address, server.port()),
                    Math.toIntExact(server.limits().connect().toMillis()));
            return wire;
        } catch (IOException e) {
            closeQuietly(raw);
            throw new MailboxException(Failure.UNREACHABLE, refusal(server, e), e);
        }
    }

    private static InetAddress resolve(MailServer server) throws MailboxException {
        try {
            return InetAddress.getByName(asciiHost(server.host()));
        } catch (UnknownHostException e) {
            throw new MailboxException(
                    Failure.UNREACHABLE,
                    "No address is known for " + server.host()
                            + ": check the spelling of the host and the network connection.",
                    e);
        }
    }

    /** The host as it travels (RFC 5890), or as it is where it is no domain. */
    public static String asciiHost(String host) {
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException e) {
            return host;
        }
    }

    private static String refusal(MailServer server, IOException e) {
        String where = server.host() + " port " + server.port();
        if (e instanceof SocketTimeoutException) {
            return where + " did not answer within " + server.limits().connect().toSeconds()
                    + " seconds: is the port right, or does a firewall block it?";
        }
        if (e instanceof NoRouteToHostException) {
            return where + " cannot be reached from this network.";
        }
        if (e instanceof ConnectException) {
            return where
                    + " refused the connection: no mail server listens there. Usual ports are "
                    + server.protocol().port(Security.TLS) + " (tls) and "
                    + server.protocol().port(Security.STARTTLS) + " (starttls).";
        }
        return "The connection to " + where + " failed: " + e.getMessage();
    }

    /** Puts TLS over the connection and checks that the server is who it should be. */
    public void secure() throws MailboxException {
        Tls tls = Tls.to(server);
        try {
            SSLSocket socket = tls.over(raw);
            socket.startHandshake();
            current = socket;
        } catch (IOException e) {
            throw tls.refused(e);
        }
    }

    /** The connection as it is now: protected once {@link #secure} has returned. */
    public Socket socket() {
        return current;
    }

    /** That the server does not offer STARTTLS though it is required; nothing secret was sent. */
    public MailboxException noStartTls() {
        return new MailboxException(
                Failure.CERTIFICATE,
                server.host() + " does not offer STARTTLS, so the password was not sent. Use security 'tls' with port "
                        + server.protocol().port(Security.TLS)
                        + "; if that worked before, somebody between here and there may have removed it.");
    }

    /** Who is at the other end. */
    public MailServer server() {
        return server;
    }

    /** True once {@link #cut} was called. */
    public boolean wasCut() {
        return cut;
    }

    /** Ends every wait on this connection, from any thread; never blocks. */
    public void cut() {
        cut = true;
        drop();
    }

    /** Like {@link #cut}, because the other side does not move. */
    public void drop() {
        closeQuietly(raw);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException ignored) {
            // it is given up in any case
        }
    }
}
