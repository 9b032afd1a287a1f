package io.ghostnote.note;

/** Direction of plain text: isolates around inserted values and the first strong character of a line (docs/etiquette.md section 9). */
public final class Bidi {
    /** Left-to-right isolate. */
    public static final char LRI = '\u2066';
    /** First-strong isolate. */
    public static final char FSI = '\u2068';
    /** Pop directional isolate. */
    public static final char PDI = '\u2069';
    /** Right-to-left mark. */
    public static final char RLM = '\u200F';

    private Bidi() {}

    /** What the first strong character of a line says, isolates skipped (rule P2 of UAX 9). */
    public enum Direction {
        LEFT_TO_RIGHT,
        RIGHT_TO_LEFT,
        NONE
    }

    /** The direction a mail program gives to this line. */
    public static Direction of(String line) {
        int depth = 0;
        for (int c : line.codePoints().toArray()) {
            if (c >= LRI && c <= FSI) {
                depth++;
            } else if (c == PDI) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && strong(c) != Direction.NONE) {
                return strong(c);
            }
        }
        return Direction.NONE;
    }

    /** True when some character of the text is strong in the other direction than the language. */
    public static boolean foreign(String text, Language language) {
        Direction other = language.rightToLeft() ? Direction.LEFT_TO_RIGHT : Direction.RIGHT_TO_LEFT;
        return text.codePoints().anyMatch(c -> strong(c) == other);
    }

    private static Direction strong(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> Direction.LEFT_TO_RIGHT;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                Direction.RIGHT_TO_LEFT;
            default -> Direction.NONE;
        };
    }

    static String firstStrong(String value) {
        return FSI + value + PDI;
    }

    static String leftToRight(String value) {
        return LRI + value + PDI;
    }
}
