package io.ghostnote.mail;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A leaf of a MIME message.
 *
 * @param type media type in lower case, {@code text/plain} where none is declared
 * @param content what it holds, decoded when asked for
 * @param charset as declared, empty when not
 * @param attachment to be kept apart from the text: Content-Disposition says so, or it has a file name
 * @param calendarMethod the method parameter of a text/calendar part, in lower case, else empty
 * @param place where it stands among alternatives
 * @param flow how its lines are to be put together
 * @param fileName the name under which it would be saved, as shown; empty when none is told
 */
public record MimePart(
        String type,
        Octets content,
        String charset,
        boolean attachment,
        String calendarMethod,
        Place place,
        Flow flow,
        String fileName) {

    /** Format of text/plain (RFC 3676). */
    public enum Flow {
        FIXED,
        FLOWED,
        /** Flowed, and the blank at a line's end is no part of the text. */
        FLOWED_DELSP
    }

    /**
     * The outermost multipart/alternative (RFC 2046 section 5.1.4) that it is in.
     *
     * @param group number of that multipart in the message, 0 when it is in none
     * @param branch which of its alternatives, from 0
     */
    public record Place(int group, int branch) {}

    /** A stretch of a message, at most so many octets of it once decoded. The message's octets are shared, not to be changed. */
    public static final class Octets {
        private final byte[] message;
        private final int from;
        private final int to;
        private final TransferEncoding encoding;
        private final int limit;
        // Asked for several times; nothing is lost when two threads find it out at once.
        private volatile @Nullable Decoded decoded;

        Octets(byte[] message, int from, int to, TransferEncoding encoding, int limit) {
            this.message = message;
            this.from = from;
            this.to = to;
            this.encoding = encoding;
            this.limit = limit;
        }

        /** As text in the charset that is declared, or guessed when that cannot be right. Never fails. */
        public String text(String charset) {
            Decoded known = decoded;
            if (known == null || !known.charset.equals(charset)) {
                known = new Decoded(charset, EightBit.decode(encoding.decode(message, from, to, limit), charset));
                decoded = known;
            }
            return known.text;
        }

        private record Decoded(String charset, String text) {}

        /** How many, decoded, within the limit. */
        public int length() {
            return encoding.decode(message, from, to, limit).length;
        }

        /** What the transfer encoding hides may be shorter than what is sent; so this may be false although all of it is read. */
        boolean surelyWhole() {
            return to - from <= limit;
        }
    }

    /** The content as text. */
    public String text() {
        return content.text(charset);
    }

    /** The content as text, no more than that many chars of it. */
    public String text(int most) {
        String text = text();
        return text.length() > most ? text.substring(0, most) : text;
    }

    /** Why the text may not be what was written, in a short English phrase; nothing when it is. */
    public Optional<String> doubt() {
        if (!charset.isBlank() && !Charsets.means(charset)) {
            return Optional.of("unknown charset " + HeaderText.clean(charset, 40));
        }
        return content.surelyWhole() || content.length() < content.limit
                ? Optional.empty()
                : Optional.of("cut at " + content.limit + " octets");
    }
}
