package io.ghostnote.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Armour inside plain text: OpenPGP (RFC 9580), uuencode, yEnc. What is signed is unwrapped, what is no text is left out and said. */
final class Shells {
    private Shells() {}

    private static final int SHORTEST_LINE_OF_DATA = 20;

    static String without(String text, Set<String> unread) {
        if (!text.contains("-----BEGIN PGP") && !text.contains("begin ") && !text.contains("=ybegin ")) {
            return text;
        }
        List<String> kept = new ArrayList<>();
        String until = "";
        boolean armourHeader = false;
        boolean signed = false;
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].stripTrailing();
            if (armourHeader) {
                armourHeader = !line.isEmpty();
            } else if (!until.isEmpty()) {
                until = line.startsWith(until) && (until.length() > 3 || line.equals(until)) ? "" : until;
            } else if (line.equals("-----BEGIN PGP SIGNED MESSAGE-----")) {
                armourHeader = true;
                signed = true;
            } else if (line.startsWith("-----BEGIN PGP") && line.endsWith("-----")) {
                until = "-----END PGP";
                if (line.contains("MESSAGE")) {
                    unread.add("encrypted with OpenPGP");
                }
            } else if (uuencoded(line, i + 1 < lines.length ? lines[i + 1].stripTrailing() : "")) {
                until = "end";
                unread.add("uuencoded attachment");
            } else if (line.startsWith("=ybegin ")) {
                until = "=yend";
                unread.add("yEnc attachment");
            } else {
                // Dash-escaping of RFC 9580 section 7.2.
                kept.add(signed && lines[i].startsWith("- ") ? lines[i].substring(2) : lines[i]);
            }
        }
        return String.join("\n", kept);
    }

    /** "begin 644 name", and below it a line whose first character tells its length. */
    private static boolean uuencoded(String line, String next) {
        boolean begin = line.startsWith("begin ")
                && line.length() > 10
                && Character.isDigit(line.charAt(6))
                && Character.isDigit(line.charAt(7))
                && Character.isDigit(line.charAt(8));
        return begin && next.length() >= SHORTEST_LINE_OF_DATA && next.indexOf(' ') < 0 && next.charAt(0) <= 'M';
    }
}
