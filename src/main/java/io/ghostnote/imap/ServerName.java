package io.ghostnote.imap;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads name and version from an ID response (RFC 2971). */
final class ServerName {
    private ServerName() {}

    static Optional<String> parse(Cursor cursor) throws Cursor.Unreadable {
        if (!cursor.take('(')) {
            return Optional.empty();
        }
        String name = "";
        String version = "";
        while (!cursor.take(')')) {
            String key = text(cursor);
            String value = text(cursor);
            if (key.equalsIgnoreCase("name")) {
                name = value;
            } else if (key.equalsIgnoreCase("version")) {
                version = " " + value;
            }
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(name + version);
    }

    private static String text(Cursor cursor) throws Cursor.Unreadable {
        byte[] string = cursor.string(200);
        return string == null ? "" : new String(string, StandardCharsets.UTF_8);
    }
}
