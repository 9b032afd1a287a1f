package io.ghostnote.imap;

import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one folder that a connection has open, and how folder names are written. */
final class Folder {
    private final Session session;
    private final Link link;
    private final Map<String, String> wireNames = new HashMap<>();
    private @Nullable String name;
    private boolean writable;

    Folder(Session session) {
        this.session = session;
        this.link = session.link();
    }

    /** Remembers how the server itself writes a name: not all of them encode as the RFC says. */
    void learnName(String decoded, String wire) {
        wireNames.put(decoded, wire);
    }

    /** The name as it stands in a command; never needs a literal. */
    String quoted(String decoded) {
        String wire = wireNames.getOrDefault(decoded, ModifiedUtf7.encode(decoded));
        if (!Command.ascii(wire)) {
            wire = ModifiedUtf7.encode(decoded);
        }
        return "\"" + wire.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    boolean isOpen() {
        return name != null;
    }

    void forget() {
        name = null;
    }

    /** Opens the folder for reading, fresh as of now, even when it is open already. */
    Opened examine(String folder, String parameters, Link.Taker taker) throws MailboxException {
        return open("EXAMINE", folder, parameters, taker);
    }

    /** Opens the folder for writing. */
    Opened select(String folder) throws MailboxException {
        return open("SELECT", folder, "", Link.IGNORE);
    }

    /** Sees to it that the folder is open for reading and shows what is there now. */
    void refresh(String folder) throws MailboxException {
        if (folder.equals(name) && !writable) {
            link.must(new Command("NOOP"), "look for news", Link.IGNORE);
        } else {
            open("EXAMINE", folder, "", Link.IGNORE);
        }
    }

    /** Closes whatever is open without expunging anything. */
    void leave() throws MailboxException {
        String open = name;
        if (open == null) {
            return;
        }
        if (session.abilities().unselect()) {
            link.must(new Command("UNSELECT"), "close the folder", Link.IGNORE);
        } else {
            if (writable) {
                // CLOSE would expunge what other programs marked
                open("EXAMINE", open, "", Link.IGNORE);
            }
            link.must(new Command("CLOSE"), "close the folder", Link.IGNORE);
        }
        name = null;
    }

    /** Like {@link #leave}, at the end of something that succeeded or failed by itself. */
    void leaveQuietly() {
        try {
            leave();
        } catch (MailboxException e) {
            // the next command finds a broken connection and says so
            name = null;
        }
    }

    private Opened open(String verb, String folder, String parameters, Link.Taker taker) throws MailboxException {
        name = null;
        OpenReader reader = new OpenReader(taker);
        Result result = link.run(new Command(verb + " ").text(quoted(folder)).text(parameters), reader);
        if (!result.ok()) {
            throw refused(folder, result);
        }
        name = folder;
        writable = verb.equals("SELECT");
        return reader.opened(result.says("READ-ONLY"));
    }

    private MailboxException refused(String folder, Result result) throws MailboxException {
        boolean gone = result.says("NONEXISTENT") || result.says("TRYCREATE");
        if (!gone && result.status() == Result.Status.NO) {
            // most servers say it in words only
            boolean[] listed = {false};
            Result asked = link.run(
                    new Command("LIST \"\" ").text(quoted(folder)),
                    reply -> listed[0] |= reply.is("LIST")
                            && ListedFolder.parse(reply.cursor()).selectable());
            gone = asked.ok() && !listed[0];
        }
        return gone
                ? new MailboxException(
                        Failure.NO_FOLDER, "The folder \"" + folder + "\" is not at " + link.host() + " any more.")
                : new MailboxException(
                        Failure.REFUSED,
                        link.host() + " refused to open the folder \"" + folder + "\": " + result.quote());
    }
}
