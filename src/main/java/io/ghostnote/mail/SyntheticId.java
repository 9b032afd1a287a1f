package io.ghostnote.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * An identifier for a message that has none, the same wherever the message lies: a digest of the fields that the author's program
 * wrote and that no server changes. The domain is reserved (RFC 2606), so it never meets a real identifier.
 */
final class SyntheticId {
    static final String DOMAIN = "@missing.invalid>";
    private static final List<String> IDENTITY =
            List.of("Date", "From", "Sender", "To", "Cc", "Subject", "In-Reply-To", "References", "Content-Type");

    private SyntheticId() {}

    /** The identifier; without a Date field the server's date has to tell two messages apart. */
    static MessageId of(HeaderBlock header, Instant internalDate) {
        MessageDigest digest = sha256();
        for (String name : IDENTITY) {
            String body = header.first(name).orElse("");
            digest.update(name.getBytes(StandardCharsets.US_ASCII));
            // Folding differs between servers; the length keeps one field from running into the next.
            String plain = withSingleBlanks(body.strip());
            digest.update((":" + plain.length() + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(plain.getBytes(StandardCharsets.ISO_8859_1));
        }
        if (!header.has("Date")) {
            digest.update(Long.toString(internalDate.getEpochSecond()).getBytes(StandardCharsets.US_ASCII));
        }
        return new MessageId("<" + HexFormat.of().formatHex(digest.digest()) + DOMAIN);
    }

    private static String withSingleBlanks(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean now = c == ' ' || c == '\t' || c == '\r' || c == '\n';
            if (!now || !blank) {
                out.append(now ? ' ' : c);
            }
            blank = now;
        }
        return out.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
