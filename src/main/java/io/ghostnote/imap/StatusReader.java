package io.ghostnote.imap;

import io.ghostnote.pass.FolderView;
import io.ghostnote.pass.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Gathers STATUS responses (RFC 9051 section 7.3.4), and LIST responses that come with them. */
final class StatusReader implements Link.Taker {
    private final Map<String, Role> roles;
    private final Map<String, FolderView> views = new HashMap<>();
    private final Map<String, ListedFolder> listed = new HashMap<>();

    StatusReader(Map<String, Role> roles) {
        this.roles = roles;
    }

    @Override
    public void take(Reply reply) throws Cursor.Unreadable {
        if (reply.is("STATUS")) {
            status(reply.cursor());
        } else if (reply.is("LIST")) {
            ListedFolder folder = ListedFolder.parse(reply.cursor());
            listed.put(folder.name(), folder);
        }
    }

    private void status(Cursor cursor) throws Cursor.Unreadable {
        String name = ListedFolder.decode(cursor.astring());
        Role role = roles.get(name);
        Map<String, Long> items = new HashMap<>();
        cursor.expect('(');
        while (!cursor.take(')')) {
            String item = cursor.atom().toUpperCase(Locale.ROOT);
            if (item.equals("MAILBOXID")) {
                cursor.skip();
            } else {
                items.put(item, cursor.number());
            }
        }
        if (role == null) {
            return;
        }
        if (!items.containsKey("UIDVALIDITY")) {
            throw cursor.unreadable("UIDVALIDITY expected");
        }
        views.put(
                name,
                new FolderView(
                        name,
                        role,
                        items.getOrDefault("UIDVALIDITY", 0L),
                        items.getOrDefault("UIDNEXT", 0L),
                        items.getOrDefault("MESSAGES", 0L),
                        items.getOrDefault("HIGHESTMODSEQ", 0L)));
    }

    /** True when a folder that was found by itself now announces another use than it had, or is no longer one. */
    boolean rolesMoved(ImapServer.Folders configured) {
        for (Map.Entry<String, ListedFolder> entry : listed.entrySet()) {
            Role role = roles.get(entry.getKey());
            if (role != null && role.command()) {
                continue;
            }
            if (!entry.getValue().selectable()) {
                return true;
            }
            boolean free = role != null
                    && role != Role.WATCHED
                    && role != Role.INBOX
                    && !entry.getKey().equals(configured.sent())
                    && !entry.getKey().equals(configured.drafts());
            if (free && entry.getValue().specialUse().filter(use -> use != role).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** In the order of the roles; nothing unless all of them came, except command folders, which the owner may delete. */
    Optional<List<FolderView>> views() {
        List<FolderView> ordered = new ArrayList<>();
        for (Map.Entry<String, Role> entry : roles.entrySet()) {
            FolderView view = views.get(entry.getKey());
            if (view != null) {
                ordered.add(view);
            } else if (!entry.getValue().command()) {
                return Optional.empty();
            }
        }
        return Optional.of(ordered);
    }
}
