package io.ghostnote.imap;

import io.ghostnote.pass.CommandFolders;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import java.util.ArrayList;
import java.util.List;

/** Makes folders where the server keeps the user's own (RFC 2342) and as it writes their names. */
final class Creating {
    private final Session session;
    private final Link link;
    private final Folder folder;
    private String separator = "";
    private String prefix = "";

    Creating(Session session, Folder folder) {
        this.session = session;
        this.link = session.link();
        this.folder = folder;
    }

    String create(List<String> path) throws MailboxException {
        folder.leave();
        learnLayout();
        if (separator.isEmpty()) {
            throw new MailboxException(
                    Failure.REFUSED,
                    link.host() + " has no folders inside of folders, so none can be made for commands.");
        }
        String name = CommandFolders.join(path, separator);
        String inbox = "INBOX" + separator;
        if (path.get(0).equalsIgnoreCase("INBOX")) {
            return make(name);
        }
        if (!prefix.isEmpty() || session.abilities().has("NAMESPACE")) {
            return make(prefix + name);
        }
        try {
            return make(name);
        } catch (MailboxException e) {
            if (e.failure() != Failure.REFUSED) {
                throw e;
            }
            // A server that keeps everything below INBOX and does not tell.
            return make(inbox + name);
        }
    }

    /** What separates levels, and what the names of the user's own folders begin with. */
    private void learnLayout() throws MailboxException {
        List<Command> commands = new ArrayList<>();
        commands.add(new Command("LIST \"\" \"\""));
        if (session.abilities().has("NAMESPACE")) {
            commands.add(new Command("NAMESPACE"));
        }
        Link.Taker taker = reply -> {
            if (reply.is("LIST")) {
                separator = ListedFolder.parse(reply.cursor()).separator();
            } else if (reply.is("NAMESPACE")) {
                prefix = FolderViews.personalPrefix(reply.cursor());
            }
        };
        for (String tag : link.start(commands)) {
            // without an answer there is simply no separator or no prefix
            Result unused = link.finish(tag, taker);
        }
    }

    private String make(String name) throws MailboxException {
        Result made = create(name);
        if (!made.ok() && !isThere(name)) {
            // Not all servers make the folder around it by themselves; the separator at the end says what it is for
            // (RFC 9051 section 6.3.4).
            String around = name.substring(0, Math.max(0, name.lastIndexOf(separator)));
            Result unused = around.isEmpty() ? made : create(around + separator);
            Result again = create(name);
            if (!again.ok() && !isThere(name)) {
                throw new MailboxException(
                        Failure.REFUSED,
                        link.host() + " refused to make the folder \"" + name + "\": " + again.quote());
            }
        }
        // Who reads only subscribed folders is to see it; a server without subscriptions shows all of them.
        Result unused = link.run(new Command("SUBSCRIBE ").text(folder.quoted(name)), Link.IGNORE);
        return name;
    }

    private Result create(String name) throws MailboxException {
        return link.run(new Command("CREATE ").text(folder.quoted(name)), Link.IGNORE);
    }

    /** Whatever the words of the refusal were: it may be there already. */
    private boolean isThere(String name) throws MailboxException {
        boolean[] there = {false};
        Result unused = link.run(new Command("LIST \"\" ").text(folder.quoted(name)), reply -> {
            if (reply.is("LIST")) {
                ListedFolder listed = ListedFolder.parse(reply.cursor());
                if (listed.name().equals(name) && listed.selectable()) {
                    folder.learnName(listed.name(), listed.wire());
                    there[0] = true;
                }
            }
        });
        return there[0];
    }
}
