package io.ghostnote.wording;

import io.ghostnote.wording.NamedDay.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the days that a text names, with what the words around them say (docs/signals.md section 4). Linear: it goes through the words
 * once and looks a few words back and ahead.
 */
final class DayReader {
    /** How far before a date its words may stand. */
    private static final int REACH = 4;

    private static final List<String> AFTER = List.of("after", "apres", "nach", "despues", "dopo", "apos", "na", "بعد");

    private static final Phrases BACK = Phrases.load(DayReader.class, "day-back.txt");
    private static final Phrases BACK_AFTER = Phrases.load(DayReader.class, "day-back-after.txt");
    private static final Phrases UNTIL = Phrases.load(DayReader.class, "day-until.txt");
    private static final Phrases FROM = Phrases.load(DayReader.class, "day-from.txt");
    private static final Phrases TO = Phrases.load(DayReader.class, "day-to.txt");
    private static final List<Phrases> LISTS = List.of(BACK, BACK_AFTER, UNTIL, FROM, TO);
    private static final PhraseBook BOOK = new PhraseBook(LISTS);

    private final FoldedText text;
    private final List<FoldedText.Word> words;
    private final Marks back;
    private final Marks backAfter;
    private final Marks until;
    private final Marks from;
    private final Marks to;

    private DayReader(FoldedText text) {
        this.text = text;
        this.words = text.words();
        long lists = BOOK.mayBeIn(text);
        this.back = new Marks(lists, BACK, text);
        this.backAfter = new Marks(lists, BACK_AFTER, text);
        this.until = new Marks(lists, UNTIL, text);
        this.from = new Marks(lists, FROM, text);
        this.to = new Marks(lists, TO, text);
    }

    /** In the order of the text. */
    static List<NamedDay> read(FoldedText text, DayContext context) {
        CalendarDates dates = new CalendarDates(text, context);
        SpokenDays spoken = new SpokenDays(text, context);
        DayReader reader = new DayReader(text);
        List<NamedDay> days = new ArrayList<>();
        for (int i = 0; i < text.words().size(); ) {
            if (!DayNames.mayBegin(text.words().get(i))) {
                i++;
                continue;
            }
            int at = i;
            Optional<CalendarDates.Found> found = dates.at(i).or(() -> spoken.at(at));
            if (found.isEmpty()) {
                i++;
                continue;
            }
            int end = found.get().end();
            int start =
                    reader.weekdayBefore(i, days) ? days.remove(days.size() - 1).from() : i;
            int previous = days.isEmpty() ? 0 : days.get(days.size() - 1).to();
            days.add(new NamedDay(found.get().day(), reader.form(start, end, previous), start, end));
            i = Math.max(end, i + 1);
        }
        return days;
    }

    /** "Monday 24 November" is one day, and the date says which. */
    private boolean weekdayBefore(int i, List<NamedDay> days) {
        if (days.isEmpty() || DayNames.at(words, i, DayNames.Kind.WEEKDAY).isPresent()) {
            return false;
        }
        NamedDay last = days.get(days.size() - 1);
        boolean weekday = DayNames.at(words, last.from(), DayNames.Kind.WEEKDAY).isPresent();
        boolean digit = Character.isLetterOrDigit(
                words.get(i).text().isEmpty() ? ' ' : words.get(i).text().charAt(0));
        return weekday && digit && i - last.to() <= 2 && gapIsOfDate(last.to(), i);
    }

    private boolean gapIsOfDate(int from, int to) {
        for (int i = from; i < to; i++) {
            if (DayNames.at(words, i, DayNames.Kind.BETWEEN).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Form form(int start, int end, int previous) {
        int earliest = Math.max(previous, start - REACH);
        int nearest = sentenceStart(start, earliest);
        boolean after = start > 0 && AFTER.contains(words.get(start - 1).text());
        if (back.endIn(nearest, start)) {
            return after ? Form.AFTER : until.endIn(nearest, start) ? Form.UNTIL : Form.BACK;
        }
        if (until.endIn(nearest, start)) {
            return Form.UNTIL;
        }
        boolean dash = previous > 0 && previous == start && isDash(start);
        boolean ranged = to.endIn(nearest, start) && from.beginIn(sentenceStart(start, Math.max(0, start - 12)), start);
        if (dash || ranged || rangeOfDays(start)) {
            return Form.RANGE;
        }
        return backAfter.beginIn(end, sentenceEnd(end, end + REACH + 2)) ? Form.BACK : Form.PLAIN;
    }

    /** "18-28 November": the date begins with the second number. */
    private boolean rangeOfDays(int start) {
        return start > 0 && words.get(start - 1).forms().contains("#") && isDash(start);
    }

    /** A dash stands before the word, after the full stop of an ordinal or alone. */
    private boolean isDash(int start) {
        String between = text.between(start - 1, start).strip();
        String dash = between.startsWith(".") ? between.substring(1).strip() : between;
        return dash.length() == 1 && "-–—".contains(dash);
    }

    private int sentenceStart(int from, int earliest) {
        int at = from;
        while (at > earliest && !words.get(at - 1).endsSentence()) {
            at--;
        }
        return at;
    }

    private int sentenceEnd(int from, int latest) {
        int at = from;
        while (at < Math.min(latest, words.size()) && !words.get(at).endsSentence()) {
            at++;
        }
        return at;
    }

    /** Where phrases of a list begin and end. */
    private static final class Marks {
        private final int[] begins;
        private final int[] ends;

        Marks(long lists, Phrases phrases, FoldedText text) {
            boolean none = (lists & 1L << LISTS.indexOf(phrases)) == 0;
            int size = none ? 0 : text.words().size();
            begins = new int[size + 2];
            ends = new int[size + 2];
            for (PhraseNet.Span span : none ? List.<PhraseNet.Span>of() : phrases.allIn(text)) {
                begins[span.from() + 1] = 1;
                ends[span.to() + 1] = 1;
            }
            for (int i = 1; i < size + 2; i++) {
                begins[i] += begins[i - 1];
                ends[i] += ends[i - 1];
            }
        }

        /** One ends before the first word or later, and before the last. */
        boolean endIn(int first, int last) {
            return last >= first && until(ends, last + 1) > until(ends, first);
        }

        boolean beginIn(int first, int last) {
            return last > first && until(begins, last) > until(begins, first);
        }

        private static int until(int[] counts, int place) {
            return counts[Math.min(place, counts.length - 1)];
        }
    }
}
