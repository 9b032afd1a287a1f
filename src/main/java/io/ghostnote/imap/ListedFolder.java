package io.ghostnote.imap;

import io.ghostnote.pass.Role;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A line of LIST (RFC 9051 section 7.3.1).
 *
 * @param wire the name as it travels
 * @param name decoded
 * @param separator of its levels; empty when it has none
 * @param attributes in lower case, because Cyrus answers {@code \drafts}
 */
record ListedFolder(String wire, String name, String separator, Set<String> attributes) {

    static ListedFolder parse(Cursor cursor) throws Cursor.Unreadable {
        cursor.expect('(');
        Set<String> attributes = new LinkedHashSet<>();
        while (!cursor.take(')')) {
            attributes.add(cursor.atom().toLowerCase(Locale.ROOT));
        }
        byte[] separator = cursor.string(1);
        String wire = cursor.astring();
        String text = separator == null || separator.length == 0 ? "" : String.valueOf((char) separator[0]);
        return new ListedFolder(wire, decode(wire), text, attributes);
    }

    static String decode(String wire) {
        // INBOX is the same in any case (RFC 9051 section 5.1)
        return wire.equalsIgnoreCase("INBOX") ? "INBOX" : ModifiedUtf7.decode(wire);
    }

    boolean selectable() {
        return !attributes.contains("\\noselect") && !attributes.contains("\\nonexistent");
    }

    /** The role by special use (RFC 6154), if it has one. */
    Optional<Role> specialUse() {
        for (String attribute : attributes) {
            Optional<Role> role = switch (attribute) {
                case "\\drafts" -> Optional.of(Role.DRAFTS);
                case "\\sent" -> Optional.of(Role.SENT);
                case "\\trash" -> Optional.of(Role.TRASH);
                case "\\junk" -> Optional.of(Role.JUNK);
                case "\\archive", "\\all" -> Optional.of(Role.ARCHIVE);
                default -> Optional.empty();
            };
            if (role.isPresent()) {
                return role;
            }
        }
        return Optional.empty();
    }
}
