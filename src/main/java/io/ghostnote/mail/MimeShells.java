package io.ghostnote.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Opens the parts that hold text in something else than MIME: S/MIME (RFC 8551) and TNEF (MS-OXTNEF). One for a message, within limits
 * for all of it, however often one shell is within another.
 */
final class MimeShells {
    private static final int MOST_OCTETS = 1 << 20;
    private static final int DEEPEST = 3;
    private static final Set<String> CMS = Set.of("application/pkcs7-mime", "application/x-pkcs7-mime");
    private static final Set<String> TNEF = Set.of("application/ms-tnef", "application/vnd.ms-tnef");

    private int left = MOST_OCTETS;
    private int depth;

    /** What is in a shell: a message, a text, or neither and why, where there is a reason. */
    static final class Inside {
        private final byte[] message;
        private final MapiText text;
        private final String type;
        private final String fault;

        private Inside(byte[] message, MapiText text, String type, String fault) {
            this.message = message;
            this.text = text;
            this.type = type;
            this.fault = fault;
        }

        private static Inside nothing(String fault) {
            return new Inside(new byte[0], MapiText.NONE, "", fault);
        }

        /** A MIME entity of its own; empty when there is none. */
        byte[] message() {
            return message;
        }

        /** What TNEF holds as the text of the message. */
        Optional<MimePart> text(MimePart.Place place, int limit) {
            return text.isBlank() ? Optional.empty() : Optional.of(text.part(type, place, limit));
        }

        /** Why not all of it could be read, in a short English phrase; empty when all was. */
        String fault() {
            return fault;
        }
    }

    /** True when the part is declared a shell, or named as one where only a file is declared. */
    static boolean mayBe(MimeEntity part) {
        return cms(part) || tnef(part);
    }

    private static boolean cms(MimeEntity part) {
        return CMS.contains(part.type()) || named(part, "smime.p7m");
    }

    private static boolean tnef(MimeEntity part) {
        return TNEF.contains(part.type()) || named(part, "winmail.dat");
    }

    private static boolean named(MimeEntity part, String name) {
        return part.type().equals("application/octet-stream")
                && part.fileName().toLowerCase(Locale.ROOT).equals(name);
    }

    /** Opens a part that {@link #mayBe} a shell. Never throws. */
    Inside open(MimeEntity part, byte[] octets, int from, int to) {
        if (depth >= DEEPEST) {
            return Inside.nothing("wrapped deeper than " + DEEPEST + " times");
        }
        byte[] content = part.decoded(octets, from, to, left);
        left -= content.length;
        Inside inside = cms(part) ? signed(content) : outlook(content);
        return left > 0
                ? inside
                : new Inside(inside.message, inside.text, inside.type, "cut at " + MOST_OCTETS + " octets wrapped");
    }

    /** What is opened from here on is within what was opened last. */
    void goIn() {
        depth++;
    }

    void goOut() {
        depth--;
    }

    private static Inside signed(byte[] content) {
        Cms cms = Cms.of(content);
        if (cms.type() == Cms.Type.ENCRYPTED) {
            return Inside.nothing("encrypted with S/MIME");
        }
        byte[] message = cms.content();
        // Documents are signed the same way and sent as files; what they are would be no text (RFC 8551 section 3.1).
        return HeaderBlock.of(message).has("Content-Type")
                ? new Inside(message, MapiText.NONE, "", "")
                : Inside.nothing("S/MIME without a message in it");
    }

    private static Inside outlook(byte[] content) {
        Tnef tnef = Tnef.of(content);
        if (!tnef.known()) {
            return Inside.nothing("TNEF that is none (winmail.dat)");
        }
        if (!tnef.plain().isBlank()) {
            return new Inside(new byte[0], tnef.plain(), "text/plain", "");
        }
        if (!tnef.html().isBlank()) {
            return new Inside(new byte[0], tnef.html(), "text/html", "");
        }
        return Inside.nothing(tnef.rich() ? "text in RTF within TNEF (winmail.dat)" : "");
    }
}
