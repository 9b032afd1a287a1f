package io.ghostnote.wording;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text and patterns brought to one form before they are compared (docs/signals.md section 1, step 3): apostrophes, compatibility forms,
 * accents and tashkeel, invisible characters, tatweel, the letters that Arabic keyboards differ in, digits, case, blanks.
 */
public final class Folding {
    private Folding() {}

    /** The folded form: lower case, one blank between words, no marks. Line feeds count as blanks. */
    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(decomposed.length());
        boolean blank = true;
        for (int i = 0; i < decomposed.length(); ) {
            int point = decomposed.codePointAt(i);
            i += Character.charCount(point);
            int type = Character.getType(point);
            if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || point == 'ـ') {
                continue;
            }
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                if (!blank) {
                    out.append(' ');
                }
                blank = true;
                continue;
            }
            blank = false;
            out.appendCodePoint(letter(point, type));
        }
        if (blank && !out.isEmpty()) {
            out.setLength(out.length() - 1);
        }
        // The only letter of these languages whose lower case is not its case folding.
        return out.toString().toLowerCase(Locale.ROOT).replace("ß", "ss");
    }

    private static int letter(int point, int type) {
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
            return '0' + Character.digit(point, 10);
        }
        return switch (point) {
            case '’', '‘', '`', '´' -> '\'';
            case 'ى', 'ی' -> 'ي';
            case 'ة' -> 'ه';
            case 'ٱ' -> 'ا';
            case 'ک' -> 'ك';
            default -> point;
        };
    }
}
