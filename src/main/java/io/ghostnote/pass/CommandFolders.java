package io.ghostnote.pass;

import io.ghostnote.note.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the command folders of an account are called (docs/folders.md). They are made in the owner's language and understood in every
 * language that they have names in.
 *
 * @param root the folder that they lie in, its levels separated by {@code /}
 * @param language of the names when they are made; English where there are none in it
 */
public record CommandFolders(String root, Language language) {
    /** The folder that they lie in unless another is configured. */
    public static final String USUAL_ROOT = "Ghostnote";

    /** The roles in the order in which wishes are heard: where one conversation lies in several of them the gravest counts. */
    static final List<Role> ROLES = List.of(Role.SNOOZE, Role.PAUSE, Role.CLOSE, Role.NEVER);

    private static final Map<Role, String> ENGLISH =
            Map.of(Role.PAUSE, "Pause", Role.SNOOZE, "Snooze 1 week", Role.CLOSE, "Close", Role.NEVER, "Never");

    private static final Map<Role, String> ARABIC = Map.of(
            Role.PAUSE, "إيقاف مؤقت",
            Role.SNOOZE, "تأجيل أسبوع",
            Role.CLOSE, "رسالة ختامية",
            Role.NEVER, "عدم المراسلة");

    /** The levels of the folder's name when it is made, the outermost first. */
    List<String> path(Role role) {
        List<String> levels = new ArrayList<>(levels(root));
        levels.add((language == Language.ARABIC ? ARABIC : ENGLISH).getOrDefault(role, ""));
        return List.copyOf(levels);
    }

    /** True when the folder is one of these, whatever its language, the server's separator and what its names begin with. */
    boolean holds(FolderMark mark) {
        String name = mark.folder();
        for (int at = 1; at < name.length() - 1; at++) {
            String separator = name.substring(at, at + 1);
            if (Character.isLetterOrDigit(separator.charAt(0))) {
                continue;
            }
            for (int end = 0; end >= 0; end = name.indexOf(separator, end + 1)) {
                String prefix = end == 0 ? "" : name.substring(0, end + 1);
                if (role(name, root, separator, prefix).equals(Optional.of(mark.role()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The role of the folder of that name, if it is a command folder.
     *
     * @param root as configured
     * @param separator of the levels of its name
     * @param prefix of the user's own folders (RFC 2342), such as {@code INBOX.}; may be empty
     */
    public static Optional<Role> role(String name, String root, String separator, String prefix) {
        String plain = plain(name, prefix, separator);
        for (Map<Role, String> names : List.of(ENGLISH, ARABIC)) {
            for (Role role : ROLES) {
                List<String> path = new ArrayList<>(levels(root));
                path.add(names.getOrDefault(role, ""));
                String wanted = separator.isEmpty() ? "" : normal(join(path, separator));
                if (wanted.equals(normal(plain)) || wanted.equals(normal(name))) {
                    return Optional.of(role);
                }
            }
        }
        return Optional.empty();
    }

    /** The name of these levels. What separates levels cannot be part of one, and is written as a dash. */
    public static String join(List<String> levels, String separator) {
        return String.join(
                separator,
                levels.stream().map(level -> level.replace(separator, "-")).toList());
    }

    private static List<String> levels(String root) {
        return Arrays.stream(root.split("/", -1))
                .map(String::strip)
                .filter(level -> !level.isEmpty())
                .toList();
    }

    /** Some servers keep all folders below INBOX. */
    private static String plain(String name, String prefix, String separator) {
        for (String start : List.of(prefix, "INBOX" + separator)) {
            if (!start.isEmpty()
                    && name.length() > start.length()
                    && name.substring(0, start.length())
                            .toUpperCase(Locale.ROOT)
                            .equals(start.toUpperCase(Locale.ROOT))) {
                return name.substring(start.length());
            }
        }
        return name;
    }

    /** Servers that keep folders as files may give back another spelling of the same letters (UAX #15). */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
