package io.ghostnote.render;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** One text part as its header fields and encoded lines (RFC 2045 section 6). Lines of the text end with a line feed. */
record BodyCoding(String transferEncoding, String lines) {
    private static final int LINE = 76;
    private static final int SEVEN_BIT_LINE = 998;

    /** 7bit where the text is plain ASCII with lines that may stand in a message, else quoted-printable. */
    static BodyCoding readable(String text) {
        boolean sevenBit = text.chars().allMatch(c -> c == '\n' || (c >= 0x20 && c < 0x7F))
                && text.lines().noneMatch(line -> line.length() > SEVEN_BIT_LINE || line.startsWith("From "));
        return sevenBit
                ? new BodyCoding("7bit", text.replace("\n", "\r\n"))
                : new BodyCoding("quoted-printable", quotedPrintable(text));
    }

    /** Base64, for text that quoted-printable would make three times as long. */
    static BodyCoding compact(String text) {
        byte[] octets = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        String lines = Base64.getMimeEncoder(LINE, new byte[] {'\r', '\n'}).encodeToString(octets);
        return new BodyCoding("base64", lines + "\r\n");
    }

    private static String quotedPrintable(String text) {
        StringBuilder out = new StringBuilder();
        text.lines().forEach(line -> {
            quotedLine(line, out);
            out.append("\r\n");
        });
        return out.toString();
    }

    private static void quotedLine(String line, StringBuilder out) {
        byte[] octets = line.getBytes(StandardCharsets.UTF_8);
        int width = 0;
        for (int i = 0; i < octets.length; i++) {
            int c = octets[i] & 0xFF;
            boolean last = i == octets.length - 1;
            // mbox files escape a line that starts with "From "
            boolean fromLine = i == 0 && line.startsWith("From ");
            boolean literal = c >= 0x20 && c < 0x7F && c != '=' && !(c == ' ' && last) && !fromLine;
            String coded = literal ? String.valueOf((char) c) : String.format("=%02X", c);
            if (width + coded.length() > LINE - 1) {
                out.append("=\r\n");
                width = 0;
            }
            out.append(coded);
            width += coded.length();
        }
    }
}
