package io.ghostnote.mail;

/**
 * A leaf of a MIME message, transfer encoding removed.
 *
 * @param type media type in lower case, {@code text/plain} where none is declared
 * @param content decoded octets, cut at the limit that was asked for; shared, not to be changed
 * @param charset as declared, empty when not
 * @param attachment Content-Disposition says that it is to be kept apart from the text
 * @param calendarMethod the method parameter of a text/calendar part, in lower case, else empty
 */
public record MimePart(String type, Octets content, String charset, boolean attachment, String calendarMethod) {

    /** Octets with a length; a bare array in a record would compare by identity. */
    public static final class Octets {
        private final byte[] octets;

        Octets(byte[] octets) {
            this.octets = octets;
        }

        /** As text in the charset that is declared, or guessed when that cannot be right. Never fails. */
        public String text(String charset) {
            return EightBit.decode(octets, charset);
        }

        /** How many. */
        public int length() {
            return octets.length;
        }
    }

    /** The content as text. */
    public String text() {
        return content.text(charset);
    }
}
