package io.ghostnote.imap;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Folder names as they travel: RFC 3501 section 5.1.3. */
final class ModifiedUtf7 {
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getDecoder();

    private ModifiedUtf7() {}

    static String encode(String name) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < name.length()) {
            char c = name.charAt(at);
            if (c == '&') {
                out.append("&-");
                at++;
            } else if (c >= 0x20 && c <= 0x7e) {
                out.append(c);
                at++;
            } else {
                int from = at;
                while (at < name.length() && (name.charAt(at) < 0x20 || name.charAt(at) > 0x7e)) {
                    at++;
                }
                byte[] octets = name.substring(from, at).getBytes(StandardCharsets.UTF_16BE);
                out.append('&')
                        .append(ENCODER.encodeToString(octets).replace('/', ','))
                        .append('-');
            }
        }
        return out.toString();
    }

    /**
     * Decodes a name as it came, one char an octet. Names in plain UTF-8, which some servers send against the RFC, are read as such;
     * what is not well formed stays as it is.
     */
    static String decode(String wire) {
        if (wire.chars().anyMatch(c -> c > 0x7e)) {
            return new String(wire.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < wire.length()) {
            char c = wire.charAt(at);
            if (c != '&') {
                out.append(c);
                at++;
                continue;
            }
            int close = wire.indexOf('-', at);
            if (close < 0) {
                return wire;
            }
            if (close == at + 1) {
                out.append('&');
            } else {
                try {
                    byte[] octets = DECODER.decode(wire.substring(at + 1, close).replace(',', '/'));
                    if (octets.length % 2 != 0) {
                        return wire;
                    }
                    out.append(new String(octets, StandardCharsets.UTF_16BE));
                } catch (IllegalArgumentException e) {
                    return wire;
                }
            }
            at = close + 1;
        }
        return out.toString();
    }
}
