package io.ghostnote.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * The leaves of a MIME message (RFC 2045 to 2049), in order, by Apache James Mime4j, within limits: messages of other people are
 * never worth more. What was read before a fault is returned; a message inside the message is not looked into.
 */
public final class MimeReader {
    private static final int MOST_PARTS = 200;
    // Every level reads through all those above it, so depth is what would make the time grow with the square.
    private static final int DEEPEST = 20;
    private static final MimeConfig LENIENT = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(1_000_000)
            .setMaxHeaderCount(10_000)
            .setStrictParsing(false)
            .setCountLineNumbers(false)
            .build();

    private MimeReader() {}

    /** The leaves of the message, each with at most {@code limit} octets of content. Never throws. */
    public static List<MimePart> parts(byte[] message, int limit) {
        List<MimePart> found = new ArrayList<>();
        MimeTokenStream stream = new MimeTokenStream(LENIENT);
        try {
            stream.parse(new ByteArrayInputStream(withLineFeeds(message)));
            stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
            int depth = 0;
            String disposition = "";
            String contentType = "";
            for (EntityState state = stream.getState();
                    state != EntityState.T_END_OF_STREAM && found.size() < MOST_PARTS && depth <= DEEPEST;
                    state = stream.next()) {
                switch (state) {
                    case T_START_HEADER -> {
                        disposition = "";
                        contentType = "";
                    }
                    case T_FIELD -> {
                        String name = stream.getField().getName();
                        String value =
                                Objects.requireNonNullElse(stream.getField().getBody(), "");
                        disposition = "content-disposition".equalsIgnoreCase(name) ? value : disposition;
                        contentType = "content-type".equalsIgnoreCase(name) ? value : contentType;
                    }
                    case T_START_MULTIPART -> depth++;
                    case T_END_MULTIPART -> depth--;
                    case T_BODY -> found.add(part(stream, disposition, contentType, limit));
                    default -> {}
                }
            }
        } catch (MimeException | IOException | RuntimeException malformed) {
            // Whatever was readable stands; a broken message is not worth more.
            return found;
        }
        return found;
    }

    /** Old Macintosh files end lines with CR alone, which Mime4j takes for one long line. */
    private static byte[] withLineFeeds(byte[] message) {
        for (byte octet : message) {
            if (octet == '\n') {
                return message;
            }
        }
        byte[] lines = message.clone();
        for (int i = 0; i < lines.length; i++) {
            lines[i] = lines[i] == '\r' ? (byte) '\n' : lines[i];
        }
        return lines;
    }

    private static MimePart part(MimeTokenStream stream, String disposition, String contentType, int limit)
            throws IOException {
        BodyDescriptor body = stream.getBodyDescriptor();
        String type =
                Objects.requireNonNullElse(body.getMimeType(), "text/plain").toLowerCase(Locale.ROOT);
        String charset = Objects.requireNonNullElse(body.getCharset(), "");
        boolean attachment = disposition.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
        try (InputStream content = stream.getDecodedInputStream()) {
            MimePart.Octets octets = new MimePart.Octets(content.readNBytes(limit));
            return new MimePart(type, octets, charset, attachment, HeaderBlock.parameter(contentType, "method"));
        }
    }
}
