package io.ghostnote.imap;

import io.ghostnote.pass.FolderMark;
import io.ghostnote.pass.FolderView;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import io.ghostnote.pass.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which folders there are and how they are: LIST (RFC 9051), LIST-STATUS (RFC 5819), STATUS. */
final class FolderViews {
    private final ImapServer server;
    private final Session session;
    private final Link link;
    private final Folder current;

    FolderViews(ImapServer server, Session session, Folder current) {
        this.server = server;
        this.session = session;
        this.link = session.link();
        this.current = current;
    }

    List<FolderView> views(Collection<FolderMark> known) throws MailboxException {
        Map<String, Role> roles = new LinkedHashMap<>();
        known.forEach(mark -> roles.put(mark.folder(), mark.role()));
        if (servesConfiguration(roles)) {
            Optional<List<FolderView>> views = state(roles, true);
            if (views.isPresent()) {
                return views.get();
            }
        }
        Map<String, Role> chosen = choose();
        return state(chosen, false)
                .orElseThrow(() -> new MailboxException(
                        Failure.REFUSED,
                        server.host() + " lists folders of which it cannot tell the state: "
                                + String.join(", ", chosen.keySet())));
    }

    /** False when folders were configured since that are not among the known ones. */
    private boolean servesConfiguration(Map<String, Role> roles) {
        ImapServer.Folders set = server.folders();
        return roles.containsValue(Role.INBOX)
                && roles.containsValue(Role.DRAFTS)
                && configured(roles, set.inbox(), Role.INBOX)
                && configured(roles, set.sent(), Role.SENT)
                && configured(roles, set.drafts(), Role.DRAFTS)
                && set.watch().stream().allMatch(roles::containsKey);
    }

    private static boolean configured(Map<String, Role> roles, @Nullable String name, Role role) {
        return name == null || roles.get(name.equalsIgnoreCase("INBOX") ? "INBOX" : name) == role;
    }

    private Map<String, Role> choose() throws MailboxException {
        List<ListedFolder> all = new ArrayList<>();
        String[] prefix = {""};
        boolean asksSpecialUse =
                session.abilities().specialUse() && session.abilities().has("LIST-EXTENDED");
        List<Command> commands = new ArrayList<>();
        commands.add(new Command("LIST \"\" \"*\"" + (asksSpecialUse ? " RETURN (SPECIAL-USE)" : "")));
        if (session.abilities().has("NAMESPACE")) {
            commands.add(new Command("NAMESPACE"));
        }
        List<String> tags = link.start(commands);
        Link.Taker taker = reply -> {
            if (reply.is("LIST")) {
                all.add(ListedFolder.parse(reply.cursor()));
            } else if (reply.is("NAMESPACE")) {
                prefix[0] = personalPrefix(reply.cursor());
            }
        };
        Result listed = link.finish(tags.get(0), taker);
        for (String tag : tags.subList(1, tags.size())) {
            // without an answer there is simply no prefix
            Result unused = link.finish(tag, taker);
        }
        link.accepted(listed, "list the folders");
        all.forEach(folder -> current.learnName(folder.name(), folder.wire()));
        return FolderChoice.of(server, all, prefix[0]);
    }

    /** The prefix of the user's own folders; empty when there is none. */
    static String personalPrefix(Cursor cursor) throws Cursor.Unreadable {
        // NIL, or a list of namespaces of which the first is the user's own
        if (!cursor.take('(')) {
            return "";
        }
        cursor.expect('(');
        byte[] prefix = cursor.string(1000);
        return prefix == null ? "" : ModifiedUtf7.decode(new String(prefix, StandardCharsets.ISO_8859_1));
    }

    /** The state of each of these folders; nothing when one of them is gone or has another special use than we knew. */
    private Optional<List<FolderView>> state(Map<String, Role> roles, boolean remembered) throws MailboxException {
        StatusReader reader = new StatusReader(roles);
        List<Command> commands = new ArrayList<>();
        if (current.isOpen() && session.abilities().unselect()) {
            // the state of an open folder may be told as this connection last saw it
            commands.add(new Command("UNSELECT"));
            current.forget();
        }
        int extra = commands.size();
        if (session.abilities().listStatus()) {
            commands.add(listStatus(roles.keySet()));
        } else {
            roles.keySet().forEach(name -> commands.add(status(name)));
        }
        List<Result> results = new ArrayList<>();
        for (String tag : link.start(commands)) {
            results.add(link.finish(tag, reader));
        }
        boolean refused = false;
        if (session.abilities().listStatus()) {
            link.accepted(results.get(extra), "tell the state of the folders");
        } else {
            int at = extra;
            for (Role role : roles.values()) {
                // a command folder that the owner has deleted is simply not there
                refused |= !results.get(at++).ok() && !role.command();
            }
        }
        if (refused || (remembered && reader.rolesMoved(server.folders()))) {
            return Optional.empty();
        }
        return reader.views();
    }

    private Command status(String name) {
        return new Command("STATUS ").text(current.quoted(name)).text(" " + items());
    }

    private Command listStatus(Collection<String> names) {
        Command command = new Command("LIST \"\" (");
        String separator = "";
        for (String name : names) {
            command.text(separator).text(current.quoted(name));
            separator = " ";
        }
        return command.text(
                ") RETURN (" + (session.abilities().specialUse() ? "SPECIAL-USE " : "") + "STATUS " + items() + ")");
    }

    private String items() {
        return session.abilities().condstore()
                ? "(MESSAGES UIDNEXT UIDVALIDITY HIGHESTMODSEQ)"
                : "(MESSAGES UIDNEXT UIDVALIDITY)";
    }
}
