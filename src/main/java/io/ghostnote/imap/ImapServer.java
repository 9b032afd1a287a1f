package io.ghostnote.imap;

import io.ghostnote.connection.Limits;
import io.ghostnote.connection.MailServer;
import io.ghostnote.connection.Protocol;
import io.ghostnote.connection.Secret;
import io.ghostnote.connection.Security;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a mailbox is and how to get in.
 *
 * @param at the server itself
 * @param folders names that the owner set
 */
public record ImapServer(MailServer at, Folders folders) {

    /** A server with default folders and limits that this computer's authorities vouch for. */
    public ImapServer(String host, int port, Security security, String user, Secret secret) {
        this(new MailServer(Protocol.IMAP, host, port, security, user, secret), Folders.AUTOMATIC);
    }

    /** Name or address of the server. */
    public String host() {
        return at.host();
    }

    /** The same with other folder names. */
    public ImapServer with(Folders other) {
        return new ImapServer(at, other);
    }

    /** The same with other time limits. */
    public ImapServer with(Limits other) {
        return new ImapServer(at.with(other), folders);
    }

    /** The same, trusting only what is in this PEM file. */
    public ImapServer trusting(Path pem) {
        return new ImapServer(at.trusting(pem), folders);
    }

    /**
     * Folder names set by the owner; null means: find it.
     *
     * @param watch further folders that are read
     * @param commands the folder in which the command folders lie, its levels separated by {@code /}; null when there are to be none
     * @param draftsOptional true when a mailbox in which no folder for drafts is found is good enough
     */
    public record Folders(
            @Nullable String inbox,
            @Nullable String sent,
            @Nullable String drafts,
            List<String> watch,
            @Nullable String commands,
            boolean draftsOptional) {
        /** Everything is found without help, and there are no command folders. */
        public static final Folders AUTOMATIC = new Folders(null, null, null, List.of(), null);

        public Folders {
            watch = List.copyOf(watch);
        }

        /** Names of a mailbox in which a folder for drafts is needed. */
        public Folders(
                @Nullable String inbox,
                @Nullable String sent,
                @Nullable String drafts,
                List<String> watch,
                @Nullable String commands) {
            this(inbox, sent, drafts, watch, commands, false);
        }

        /** The same with the command folders in that one. */
        public Folders commandedIn(String root) {
            return new Folders(inbox, sent, drafts, watch, root, draftsOptional);
        }
    }
}
