package io.ghostnote.connection;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a server is and how to get in.
 *
 * @param host name or address
 * @param port 0 for the usual one
 * @param user as the server knows it
 * @param secret the password or the access token, fetched at every login
 * @param trust PEM file with the server's certificate or the authority that signed it, when the computer does not know it; only what is
 *     in it is trusted then
 * @param limits how long to wait
 */
public record MailServer(
        Protocol protocol,
        String host,
        int port,
        Security security,
        String user,
        Secret secret,
        @Nullable Path trust,
        Limits limits) {

    public MailServer {
        if (host.isBlank()) {
            throw new IllegalArgumentException("no host");
        }
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        if (port == 0) {
            port = protocol.port(security);
        }
    }

    /** A server with default limits that this computer's authorities vouch for. */
    public MailServer(Protocol protocol, String host, int port, Security security, String user, Secret secret) {
        this(protocol, host, port, security, user, secret, null, Limits.DEFAULT);
    }

    /** The same with other time limits. */
    public MailServer with(Limits other) {
        return new MailServer(protocol, host, port, security, user, secret, trust, other);
    }

    /** The same, trusting only what is in this PEM file. */
    public MailServer trusting(Path pem) {
        return new MailServer(protocol, host, port, security, user, secret, pem, limits);
    }
}
