package io.ghostnote.wording;

import io.ghostnote.wording.MoneyToken.Gap;
import io.ghostnote.wording.MoneyToken.Kind;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sums of money that a text names (docs/signals.md section 9): a number with the mark of a currency right before or after it, in the
 * notations and digits of the five languages. Nothing is guessed. Linear in the length of the text, of which the first 20,000 chars
 * are read; never throws.
 *
 * @param named what could be read
 * @param clear false when there is a sum that could not be read for certain
 */
public record Sums(Set<Sum> named, boolean clear) {
    private static final Set<String> MULTIPLES = Set.of(
            "k",
            "m",
            "mn",
            "mio",
            "tsd",
            "thousand",
            "million",
            "millions",
            "tausend",
            "millionen",
            "mille",
            "mil",
            "millones",
            "الف",
            "الفا",
            "الاف",
            "مليون",
            "ملايين");
    private static final Set<String> RANGES =
            Set.of("to", "bis", "a", "al", "الى", "حتى", "and", "und", "et", "y", "or");

    public Sums {
        named = Set.copyOf(named);
    }

    /** Reads a text. */
    public static Sums in(String text) {
        String read = text.length() > FoldedText.LIMIT ? text.substring(0, FoldedText.LIMIT) : text;
        return new Reader(MoneyToken.of(read)).read();
    }

    private static final class Reader {
        private static final int NONE = -1;

        private final List<MoneyToken> tokens;
        private final Set<Sum> found = new LinkedHashSet<>();
        private final Set<Integer> taken = new HashSet<>();
        private boolean clear = true;

        Reader(List<MoneyToken> tokens) {
            this.tokens = tokens;
        }

        Sums read() {
            for (int i = 0; i < tokens.size(); i++) {
                Optional<CurrencyMarks.Mark> mark = CurrencyMarks.at(tokens, i);
                if (mark.isPresent() && standsAlone(mark.get())) {
                    beside(mark.get());
                    i = mark.get().to() - 1;
                }
            }
            return new Sums(withoutWeaker(), clear);
        }

        /** A word that goes on in other letters is no mark. */
        private boolean standsAlone(CurrencyMarks.Mark mark) {
            MoneyToken first = tokens.get(mark.from());
            if (!first.is(Kind.WORD) || mark.from() == 0 || first.gap() != Gap.NOTHING) {
                return true;
            }
            MoneyToken before = tokens.get(mark.from() - 1);
            return !(before.isDash() || before.is('_') || before.is('@') || before.is('/') || before.is(Kind.WORD));
        }

        private void beside(CurrencyMarks.Mark mark) {
            int left = before(mark);
            int right = after(mark);
            if (left != NONE && right != NONE) {
                int chosen = chosen(mark, left, right);
                if (chosen == NONE) {
                    clear = false;
                    taken.add(left);
                    taken.add(right);
                    return;
                }
                left = chosen == left ? left : NONE;
            }
            if (left != NONE) {
                take(left, mark, first(left), mark.to());
            } else if (right != NONE) {
                take(right, mark, mark.from(), right + 1);
            } else if (mark.from() > 1
                    && multiple(mark.from() - 1)
                    && tokens.get(mark.from() - 2).is(Kind.NUMBER)) {
                clear = false;
            }
        }

        /** The number whose mark it is, of one on each side; NONE where that cannot be told. */
        private int chosen(CurrencyMarks.Mark mark, int left, int right) {
            boolean leftJoined = tokens.get(mark.from()).gap() == Gap.NOTHING;
            boolean rightJoined = tokens.get(mark.to()).gap() == Gap.NOTHING;
            if (leftJoined != rightJoined) {
                return leftJoined ? left : right;
            }
            boolean marked = right + 1 < tokens.size()
                    && tokens.get(right + 1).follows()
                    && CurrencyMarks.at(tokens, right + 1).isPresent();
            boolean leftReads = value(left, mark).isPresent();
            boolean rightReads = value(right, mark).isPresent();
            if (marked || (leftReads && !rightReads)) {
                return left;
            }
            if (rightReads && !leftReads) {
                return right;
            }
            boolean leftExact =
                    value(left, mark).filter(value -> value.scale() == 2).isPresent();
            boolean rightExact =
                    value(right, mark).filter(value -> value.scale() == 2).isPresent();
            return leftExact == rightExact ? NONE : leftExact ? left : right;
        }

        private void take(int number, CurrencyMarks.Mark mark, int from, int to) {
            taken.add(number);
            Optional<BigDecimal> value = value(number, mark);
            MoneyToken written = tokens.get(number);
            boolean twoNumbers =
                    written.grouped() && number > 0 && tokens.get(number - 1).is(Kind.NUMBER);
            if (value.isEmpty() || twoNumbers || multiple(number + 1) || range(from, to)) {
                clear = false;
            } else {
                BigDecimal amount = first(number) < number ? value.get().negate() : value.get();
                found.add(new Sum(amount, mark.currencies()));
            }
        }

        private Optional<BigDecimal> value(int number, CurrencyMarks.Mark mark) {
            return Amount.of(tokens.get(number).text(), mark.currencies());
        }

        /** The number right before the mark, over the dash of "1250,-"; not the 31 of INV-31. */
        private int before(CurrencyMarks.Mark mark) {
            int at = mark.from() - 1;
            if (at < 0 || !tokens.get(mark.from()).follows()) {
                return NONE;
            }
            int dash = at;
            while (dash > 0 && at - dash < 2 && joinedDash(dash)) {
                dash--;
            }
            if (dash < at
                    && dash > 0
                    && (tokens.get(dash).is(',') || tokens.get(dash).is('.'))) {
                at = dash - 1;
            }
            return tokens.get(at).is(Kind.NUMBER) && !taken.contains(at) && !identifier(at) ? at : NONE;
        }

        private boolean joinedDash(int at) {
            return tokens.get(at).isDash() && tokens.get(at).gap() == Gap.NOTHING;
        }

        private int after(CurrencyMarks.Mark mark) {
            int at = mark.to();
            if (at < tokens.size() && tokens.get(at).isDash()) {
                if (tokens.get(at).gap() == Gap.NOTHING && tokens.get(at - 1).is(Kind.WORD)) {
                    return NONE;
                }
                at++;
                return at < tokens.size()
                                && tokens.get(at).is(Kind.NUMBER)
                                && tokens.get(at).gap() == Gap.NOTHING
                        ? at
                        : NONE;
            }
            return at < tokens.size()
                            && tokens.get(at).is(Kind.NUMBER)
                            && tokens.get(at).follows()
                    ? at
                    : NONE;
        }

        /** Where the number begins, with a minus that belongs to it: not a dash between two things. */
        private int first(int number) {
            boolean minus = number > 0
                    && tokens.get(number).gap() == Gap.NOTHING
                    && tokens.get(number - 1).isDash()
                    && (number == 1
                            || tokens.get(number - 1).gap() != Gap.NOTHING
                            || !tokens.get(number - 2).is(Kind.NUMBER));
            return minus ? number - 1 : number;
        }

        /** The 31 of INV-31, of 5/31 and of A31. */
        private boolean identifier(int number) {
            if (number == 0 || tokens.get(number).gap() != Gap.NOTHING) {
                return false;
            }
            MoneyToken before = tokens.get(number - 1);
            boolean hyphen = before.isDash()
                    && before.gap() == Gap.NOTHING
                    && number > 1
                    && tokens.get(number - 2).is(Kind.WORD);
            return hyphen || before.is('/') || before.is('#') || before.is('_') || before.is(Kind.WORD);
        }

        private boolean multiple(int at) {
            return at < tokens.size()
                    && tokens.get(at).follows()
                    && MULTIPLES.contains(tokens.get(at).lower());
        }

        /** From one sum to another, or one or the other: neither is the sum. */
        private boolean range(int from, int to) {
            boolean before = from > 1
                    && tokens.get(from - 2).is(Kind.NUMBER)
                    && (tokens.get(from - 1).isDash()
                            || RANGES.contains(tokens.get(from - 1).lower()));
            boolean after = to + 1 < tokens.size()
                    && tokens.get(to).isDash()
                    && tokens.get(to + 1).is(Kind.NUMBER)
                    && tokens.get(to).gap() == tokens.get(to + 1).gap();
            return before || after;
        }

        /** The same amount once as riyals and once as SAR is one sum. */
        private Set<Sum> withoutWeaker() {
            Set<Sum> kept = new LinkedHashSet<>();
            for (Sum sum : found) {
                boolean weaker = found.stream()
                        .anyMatch(other -> !other.equals(sum)
                                && other.amount().compareTo(sum.amount()) == 0
                                && sum.currencies().containsAll(other.currencies()));
                if (!weaker) {
                    kept.add(sum);
                }
            }
            return kept;
        }
    }
}
