package io.ghostnote.config;

/** Text of a file made fit to stand in a message: a file must not be able to speak to the terminal. */
final class Words {
    private static final int LONGEST_QUOTE = 60;

    private Words() {}

    /** The text with control characters and direction overrides written as {@code \}{@code uXXXX}. */
    static String printable(String text) {
        if (text.codePoints().noneMatch(Words::unprintable)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (unprintable(c)) {
                out.append(String.format("\\u%04X", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** The text in quotation marks, cut when it is long. */
    static String quoted(String text) {
        return "\"" + cut(text) + "\"";
    }

    /** The beginning of the text when it is long. */
    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }

    /** Control characters of every kind, line breaks included. */
    static boolean control(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }

    /** The embeddings, overrides and isolates that make text read in another order than it is stored (docs/etiquette.md section 9). */
    static boolean direction(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean unprintable(int c) {
        return control(c) || direction(c);
    }
}
