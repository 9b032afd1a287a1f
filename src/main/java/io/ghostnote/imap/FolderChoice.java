package io.ghostnote.imap;

import io.ghostnote.pass.CommandFolders;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import io.ghostnote.pass.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses the folders to watch from all there are: configured, else by special use (RFC 6154), else by well-known names. */
final class FolderChoice {
    private static final List<Role> FOUND = List.of(Role.SENT, Role.DRAFTS, Role.TRASH, Role.JUNK, Role.ARCHIVE);

    private final ImapServer server;
    private final List<ListedFolder> all;
    private final String prefix;
    private final Map<String, Role> chosen = new LinkedHashMap<>();

    private FolderChoice(ImapServer server, List<ListedFolder> all, String prefix) {
        this.server = server;
        this.all = all.stream().filter(ListedFolder::selectable).toList();
        this.prefix = prefix;
    }

    /**
     * The role of each folder to watch, INBOX first.
     *
     * @param prefix of the user's own folders (RFC 2342), such as {@code INBOX.}; may be empty
     */
    static Map<String, Role> of(ImapServer server, List<ListedFolder> all, String prefix) throws MailboxException {
        return new FolderChoice(server, all, prefix).choose();
    }

    private Map<String, Role> choose() throws MailboxException {
        ImapServer.Folders set = server.folders();
        String inbox = set.inbox();
        chosen.put(inbox == null ? "INBOX" : configured(inbox, "inbox"), Role.INBOX);
        commands(set.commands());
        String sent = set.sent();
        if (sent != null) {
            chosen.putIfAbsent(configured(sent, "sent"), Role.SENT);
        }
        String drafts = set.drafts();
        if (drafts != null) {
            chosen.putIfAbsent(configured(drafts, "drafts"), Role.DRAFTS);
        }
        for (Role role : FOUND) {
            if (!chosen.containsValue(role)) {
                bySpecialUse(role).ifPresent(folder -> chosen.putIfAbsent(folder.name(), role));
            }
        }
        for (Role role : FOUND) {
            byName(role, role == Role.SENT && sent == null);
        }
        for (String watch : set.watch()) {
            chosen.putIfAbsent(configured(watch, "watch"), Role.WATCHED);
        }
        if (!chosen.containsValue(Role.DRAFTS) && !set.draftsOptional()) {
            throw missing(
                    "No folder for drafts was found at " + server.host(),
                    "drafts",
                    " Or make one in your mail program; or configure accounts[].smtp, and drafts come to you by mail.");
        }
        return chosen;
    }

    /** The command folders that exist, in whatever language; before all others, so that none of them is read for letters. */
    private void commands(@Nullable String root) {
        if (root == null) {
            return;
        }
        for (ListedFolder folder : all) {
            CommandFolders.role(folder.name(), root, folder.separator(), prefix)
                    .ifPresent(role -> chosen.putIfAbsent(folder.name(), role));
        }
    }

    private Optional<ListedFolder> bySpecialUse(Role role) {
        List<ListedFolder> candidates = all.stream()
                .filter(folder -> folder.specialUse().filter(role::equals).isPresent())
                .toList();
        // an archive of the owner's making rather than the view of everything
        return candidates.stream()
                .filter(folder -> !folder.attributes().contains("\\all"))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    /**
     * Takes the folder with the best name, unless the role is filled. Of folders for sent mail all are taken: two mail programs often
     * keep two of them, and an answer that is overlooked is the worst that can happen.
     */
    private void byName(Role role, boolean every) {
        List<ListedFolder> named = new ArrayList<>();
        for (ListedFolder folder : all) {
            if (!chosen.containsKey(folder.name())
                    && folder.specialUse().isEmpty()
                    && WellKnownNames.rank(role, bare(folder)) >= 0) {
                named.add(folder);
            }
        }
        named.sort((a, b) -> Integer.compare(WellKnownNames.rank(role, bare(a)), WellKnownNames.rank(role, bare(b))));
        for (ListedFolder folder : named) {
            if (every || !chosen.containsValue(role)) {
                chosen.put(folder.name(), role);
            }
        }
    }

    /** The name without the prefix of personal folders; a folder deeper down keeps its path and so matches nothing. */
    private String bare(ListedFolder folder) {
        String name = folder.name();
        String separator = folder.separator().isEmpty() ? "/" : folder.separator();
        for (String start : List.of(prefix, "INBOX" + separator, "[Gmail]" + separator, "[Google Mail]" + separator)) {
            if (!start.isEmpty()
                    && name.length() > start.length()
                    && name.regionMatches(true, 0, start, 0, start.length())) {
                return name.substring(start.length());
            }
        }
        return name;
    }

    private String configured(String wanted, String key) throws MailboxException {
        if (wanted.equalsIgnoreCase("INBOX")) {
            return "INBOX";
        }
        for (String spelling : List.of(wanted, prefix + wanted)) {
            for (ListedFolder folder : all) {
                if (folder.name().equals(spelling)
                        || (!folder.separator().isEmpty()
                                && folder.name().equals(spelling.replace("/", folder.separator())))) {
                    return folder.name();
                }
            }
        }
        throw missing("The folder \"" + wanted + "\" is not at " + server.host(), key, "");
    }

    private MailboxException missing(String what, String key, String otherwise) {
        List<String> names =
                all.stream().map(ListedFolder::name).sorted().limit(60).toList();
        return new MailboxException(
                Failure.NO_FOLDER,
                what + ". Set accounts[].folders." + key + " to one of: " + String.join(", ", names)
                        + (all.size() > names.size() ? " …" : "") + "." + otherwise);
    }
}
