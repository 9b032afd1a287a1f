package io.ghostnote.imap;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a mailbox is and how to get in.
 *
 * @param host name or address
 * @param port 0 for the usual one: 993 with TLS, else 143
 * @param user as the server knows it
 * @param secret the password or the access token, fetched at every login
 * @param trust PEM file with the server's certificate or the authority that signed it, when the computer does not know it; only what is
 *     in it is trusted then
 * @param folders names that the owner set
 * @param limits how long to wait
 */
public record ImapServer(
        String host,
        int port,
        Security security,
        String user,
        Secret secret,
        @Nullable Path trust,
        Folders folders,
        Limits limits) {

    public ImapServer {
        if (host.isBlank()) {
            throw new IllegalArgumentException("no host");
        }
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        if (port == 0) {
            port = security == Security.TLS ? 993 : 143;
        }
    }

    /** A server with default folders and limits that this computer's authorities vouch for. */
    public ImapServer(String host, int port, Security security, String user, Secret secret) {
        this(host, port, security, user, secret, null, Folders.AUTOMATIC, Limits.DEFAULT);
    }

    /** The same with other folder names. */
    public ImapServer with(Folders other) {
        return new ImapServer(host, port, security, user, secret, trust, other, limits);
    }

    /** The same with other time limits. */
    public ImapServer with(Limits other) {
        return new ImapServer(host, port, security, user, secret, trust, folders, other);
    }

    /** The same, trusting only what is in this PEM file. */
    public ImapServer trusting(Path pem) {
        return new ImapServer(host, port, security, user, secret, pem, folders, limits);
    }

    /** How the connection is protected. */
    public enum Security {
        /** TLS from the first octet (RFC 8314). */
        TLS,
        /** TLS after the command STARTTLS; never goes on without it. */
        STARTTLS,
        /** No protection: to this very computer only. */
        NONE
    }

    /**
     * Folder names set by the owner; null means: find it.
     *
     * @param watch further folders that are read
     * @param commands the folder in which the command folders lie, its levels separated by {@code /}; null when there are to be none
     */
    public record Folders(
            @Nullable String inbox,
            @Nullable String sent,
            @Nullable String drafts,
            List<String> watch,
            @Nullable String commands) {
        /** Everything is found without help, and there are no command folders. */
        public static final Folders AUTOMATIC = new Folders(null, null, null, List.of(), null);

        public Folders {
            watch = List.copyOf(watch);
        }

        /** The same with the command folders in that one. */
        public Folders commandedIn(String root) {
            return new Folders(inbox, sent, drafts, watch, root);
        }
    }

    /**
     * How long to wait.
     *
     * @param connect for the connection
     * @param read for the next octet of an answer, and for a write to be taken
     */
    public record Limits(Duration connect, Duration read) {
        public static final Limits DEFAULT = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(60));
    }
}
