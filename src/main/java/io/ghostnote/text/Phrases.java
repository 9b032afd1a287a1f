package io.ghostnote.text;

/** Phrases as whole words of folded text; in scripts without blanks between words wherever they stand. */
final class Phrases {
    private Phrases() {}

    /** Where the phrase stands first, or -1. */
    static int find(String text, String phrase) {
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
            if (whole(text, at, phrase)) {
                return at;
            }
        }
        return -1;
    }

    /** Where the phrase stands last, or -1. */
    static int findLast(String text, String phrase) {
        for (int at = text.lastIndexOf(phrase); at >= 0; at = text.lastIndexOf(phrase, at - 1)) {
            if (whole(text, at, phrase)) {
                return at;
            }
        }
        return -1;
    }

    /** True when the text begins with the phrase and no word goes on behind it. */
    static boolean starts(String text, String phrase) {
        return text.startsWith(phrase) && whole(text, 0, phrase);
    }

    private static boolean whole(String text, int at, String phrase) {
        int end = at + phrase.length();
        boolean before = at == 0 || !joins(text.charAt(at - 1), phrase.charAt(0));
        return before && (end == text.length() || !joins(text.charAt(end), phrase.charAt(phrase.length() - 1)));
    }

    private static boolean joins(char beside, char edge) {
        return Character.isLetterOrDigit(beside)
                && Character.isLetterOrDigit(edge)
                && !unspaced(edge)
                && !unspaced(beside);
    }

    private static boolean unspaced(char c) {
        return (c >= 0xe00 && c < 0xe80) || (c >= 0x3040 && c < 0xa000) || (c >= 0xac00 && c < 0xd7b0);
    }
}
