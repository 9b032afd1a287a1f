package io.ghostnote.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text as {@link Sums} reads it: a number with the separators in it, a word, or one sign.
 *
 * @param text digits as ASCII digits, words without marks and with Arabic letters in one form; the case is kept
 * @param lower the same in lower case and without accents
 * @param gap what stands before it
 * @param grouped a number whose groups are split by ordinary blanks, which may be two numbers
 */
record MoneyToken(Kind kind, String text, String lower, Gap gap, boolean grouped) {
    enum Kind {
        NUMBER,
        WORD,
        SIGN
    }

    enum Gap {
        NOTHING,
        BLANK,
        MORE
    }

    private static final int GROUP = 3;
    private static final int LONGEST = 40;
    private static final String INNER = ".,'’٫٬";

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean is(char sign) {
        return kind == Kind.SIGN && text.length() == 1 && text.charAt(0) == sign;
    }

    boolean isDash() {
        return is('-') || is('–') || is('—') || is('−');
    }

    /** True when nothing, or one blank, stands before it. */
    boolean follows() {
        return gap != Gap.MORE;
    }

    /** Cuts a text into tokens; linear in its length. */
    static List<MoneyToken> of(String text) {
        return new Cutter(text.codePoints().toArray()).cut();
    }

    private static final class Cutter {
        private final int[] points;
        private final List<MoneyToken> tokens = new ArrayList<>();
        private int at;

        Cutter(int[] points) {
            this.points = points;
        }

        List<MoneyToken> cut() {
            while (at < points.length) {
                int blanks = 0;
                boolean line = false;
                while (at < points.length && (isBlank(points[at]) || isHidden(points[at]))) {
                    blanks += isHidden(points[at]) ? 0 : 1;
                    line |= points[at] == '\n' || points[at] == '\t';
                    at++;
                }
                if (at < points.length) {
                    Gap gap = blanks == 0 ? Gap.NOTHING : blanks == 1 && !line ? Gap.BLANK : Gap.MORE;
                    int point = points[at];
                    if (isDigit(point)) {
                        number(gap);
                    } else if (Character.isLetter(point)) {
                        word(gap);
                    } else {
                        add(Kind.SIGN, Character.toString(point), gap, false);
                        at++;
                    }
                }
            }
            return tokens;
        }

        private void number(Gap gap) {
            StringBuilder out = new StringBuilder();
            boolean grouped = false;
            digits(out);
            int first = out.length();
            while (at + 1 < points.length) {
                int point = points[at];
                if (INNER.indexOf(point) >= 0 && isDigit(points[at + 1])) {
                    out.appendCodePoint(point == '’' ? '\'' : point);
                    at++;
                    digits(out);
                } else if (isSpace(point) && first <= GROUP && groupAt(at + 1) && onlyGroups(out, first)) {
                    // A blank that does not break a line is never between two numbers.
                    grouped |= point == ' ';
                    out.append(' ');
                    at++;
                    digits(out);
                } else {
                    break;
                }
            }
            add(Kind.NUMBER, out.toString(), gap, grouped);
        }

        /** So far there are no separators but blanks. */
        private static boolean onlyGroups(StringBuilder out, int first) {
            return out.length() == first || (out.charAt(first) == ' ' && out.indexOf(".") < 0 && out.indexOf(",") < 0);
        }

        private boolean groupAt(int from) {
            int end = from;
            while (end < points.length && end - from <= GROUP && isDigit(points[end])) {
                end++;
            }
            return end - from == GROUP;
        }

        private void digits(StringBuilder out) {
            while (at < points.length && isDigit(points[at])) {
                out.append((char) ('0' + Character.digit(points[at], 10)));
                at++;
            }
        }

        private void word(Gap gap) {
            StringBuilder out = new StringBuilder();
            while (at < points.length && (Character.isLetter(points[at]) || isHidden(points[at]))) {
                out.appendCodePoint(points[at]);
                at++;
            }
            add(Kind.WORD, out.toString(), gap, false);
        }

        private void add(Kind kind, String text, Gap gap, boolean grouped) {
            boolean longer = kind == Kind.WORD && text.length() > LONGEST;
            tokens.add(new MoneyToken(
                    kind, longer ? "" : text, kind == Kind.NUMBER || longer ? "" : Folding.fold(text), gap, grouped));
        }

        private static boolean isDigit(int point) {
            return Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER;
        }

        private static boolean isBlank(int point) {
            return Character.isWhitespace(point) || Character.isSpaceChar(point);
        }

        private static boolean isSpace(int point) {
            return Character.getType(point) == Character.SPACE_SEPARATOR;
        }

        /** Marks of Arabic and what only steers the direction of writing. */
        private static boolean isHidden(int point) {
            int type = Character.getType(point);
            return type == Character.FORMAT || type == Character.NON_SPACING_MARK;
        }
    }
}
