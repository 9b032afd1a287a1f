package io.ghostnote.text;

import java.text.Normalizer;
import java.util.Locale;

/** Text made comparable: lower case, one kind of blank and apostrophe, without direction marks, emphasis and Arabic vowel signs. */
final class Folded {
    private Folded() {}

    /** One line, without blanks at either end and with single ones inside. */
    static String line(String line) {
        String composed = composed(line);
        StringBuilder out = new StringBuilder(composed.length());
        boolean blank = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (isBlank(c)) {
                blank = out.length() > 0;
            } else if (!isIgnored(c)) {
                if (blank) {
                    out.append(' ');
                    blank = false;
                }
                out.append(c == '’' || c == '‘' || c == 'ʼ' ? '\'' : c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    private static String composed(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c >= 0x300 && c < 0x370) {
                return Normalizer.normalize(line, Normalizer.Form.NFC);
            }
        }
        return line;
    }

    /** Blanks that mail programs put in, the fixed and the narrow ones included. */
    static boolean isBlank(char c) {
        return c <= ' '
                || c == 0xa0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200b)
                || c == 0x202f
                || c == 0x205f
                || c == 0x3000;
    }

    /** Characters that are not seen, and asterisks, with which plain text shows what was bold. */
    static boolean isIgnored(char c) {
        return c == '*'
                || c == 0x61c
                || (c >= 0x200c && c <= 0x200f)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x2069)
                || c == 0xfeff
                || c == 0xad
                || c == 0x640
                || (c >= 0x64b && c <= 0x652);
    }
}
