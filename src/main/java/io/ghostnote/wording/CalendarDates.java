package io.ghostnote.wording;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Dates of a calendar as they are written: ISO, in digits, with the name of a month, by the Umm al-Qura calendar. */
final class CalendarDates {
    /** A date without a year is the nearest that is not earlier than this before the message. */
    private static final int DAYS_BACK = 30;

    private static final List<String> ORDINALS = List.of("st", "nd", "rd", "th", "er", "e", "o", "a", "ste", "de");

    private final FoldedText text;
    private final List<FoldedText.Word> words;
    private final DayContext context;

    CalendarDates(FoldedText text, DayContext context) {
        this.text = text;
        this.words = text.words();
        this.context = context;
    }

    /** A date and the word after it. */
    record Found(LocalDate day, int end) {}

    Optional<Found> at(int i) {
        return inDigits(i).or(() -> dayAndMonth(i)).or(() -> monthAndDay(i));
    }

    /** 2025-11-24, 24/11/2025, 24.11., 24-11. */
    private Optional<Found> inDigits(int i) {
        OptionalInt first = number(i);
        OptionalInt second = number(i + 1);
        if (first.isEmpty() || second.isEmpty() || !isSeparator(i)) {
            return Optional.empty();
        }
        OptionalInt third =
                isSeparator(i + 1) && between(i).strip().equals(between(i + 1).strip())
                        ? number(i + 2)
                        : OptionalInt.empty();
        int a = first.getAsInt();
        int b = second.getAsInt();
        if (words.get(i).text().length() == 4) {
            return third.isPresent() ? day(a, b, third.getAsInt(), i + 3) : Optional.empty();
        }
        boolean monthFirst = b > 12 || (context.monthFirst() && a <= 12);
        int month = monthFirst ? a : b;
        int date = monthFirst ? b : a;
        if (third.isPresent()) {
            int length = words.get(i + 2).text().length();
            int year = length == 2 ? 2000 + third.getAsInt() : third.getAsInt();
            return length == 2 || length == 4 ? day(year, month, date, i + 3) : Optional.empty();
        }
        return isDateWithoutYear(i, a, b) ? withoutYear(month, date, i + 2) : Optional.empty();
    }

    /** Not 24/7, 9-5, 10-12 days, version 2.1, at 10.30. */
    private boolean isDateWithoutYear(int i, int a, int b) {
        boolean led =
                i == 0 || DayNames.at(words, i - 1, DayNames.Kind.NO_DATE_AFTER).isEmpty();
        return switch (between(i).strip()) {
            case "/" -> a != 24 || b != 7;
            case "-" ->
                words.get(i).text().length() == 2
                        && words.get(i + 1).text().length() == 2
                        && DayNames.at(words, i + 2, DayNames.Kind.UNIT).isEmpty();
            default -> led && b <= 12;
        };
    }

    /** 24 November 2025, 24th of Nov, 18-28 November, 3 جمادى الآخرة 1447. */
    private Optional<Found> dayAndMonth(int i) {
        OptionalInt date = dayNumber(i);
        if (date.isEmpty()) {
            return Optional.empty();
        }
        int at = skip(i + 1);
        return month(at, date.getAsInt());
    }

    private Optional<Found> month(int at, int date) {
        Optional<DayNames.Name> month = DayNames.at(words, at, DayNames.Kind.MONTH);
        if (month.isPresent()) {
            int end = month.get().end();
            int year = year(skip(end), 1900, 2199);
            int number = month.get().number();
            return year > 0 ? day(year, number, date, skip(end) + 1) : withoutYear(number, date, end);
        }
        return DayNames.at(words, at, DayNames.Kind.HIJRI).flatMap(name -> {
            int end = name.end();
            int year = year(skip(end), 1300, 1600);
            return year > 0
                    ? hijri(year, name.number(), date, skip(end) + 1)
                    : hijriWithoutYear(name.number(), date, end);
        });
    }

    /** November 24, 2025. */
    private Optional<Found> monthAndDay(int i) {
        return DayNames.at(words, i, DayNames.Kind.MONTH).flatMap(month -> {
            int at = month.end();
            OptionalInt date = dayNumber(at);
            if (date.isEmpty()
                    || isTime(at)
                    || DayNames.at(words, skip(at + 1), DayNames.Kind.MONTH).isPresent()) {
                return Optional.empty();
            }
            int year = year(at + 1, 1900, 2199);
            return year > 0
                    ? day(year, month.number(), date.getAsInt(), at + 2)
                    : withoutYear(month.number(), date.getAsInt(), at + 1);
        });
    }

    private boolean isTime(int i) {
        return i + 1 < words.size() && between(i).startsWith(":");
    }

    /** Words and ordinals' full stops that may stand between the parts of a date. */
    private int skip(int i) {
        int at = i;
        while (at < words.size() && at < i + 2) {
            Optional<DayNames.Name> name = DayNames.at(words, at, DayNames.Kind.BETWEEN);
            if (name.isEmpty()) {
                break;
            }
            at = name.get().end();
        }
        return at;
    }

    private OptionalInt number(int i) {
        if (i >= words.size()
                || !words.get(i).forms().contains("#")
                || words.get(i).text().length() > 4) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(words.get(i).text()));
    }

    /** 24, 24th, 1er. */
    private OptionalInt dayNumber(int i) {
        if (i >= words.size()) {
            return OptionalInt.empty();
        }
        String word = words.get(i).text();
        int digits = 0;
        while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
            digits++;
        }
        boolean suffixed = digits == word.length() || ORDINALS.contains(word.substring(digits));
        if (digits == 0 || digits > 2 || !suffixed) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(word.substring(0, digits)));
    }

    private int year(int i, int from, int to) {
        OptionalInt number = number(i);
        boolean year = number.isPresent() && number.getAsInt() >= from && number.getAsInt() <= to;
        return year ? number.getAsInt() : 0;
    }

    private boolean isSeparator(int i) {
        if (i + 1 >= words.size()) {
            return false;
        }
        String between = between(i);
        String mark = between.strip();
        return mark.length() == 1 && "/-.".indexOf(mark.charAt(0)) >= 0 && (between.length() == 1 || mark.equals("/"));
    }

    private String between(int i) {
        return text.between(i, i + 1);
    }

    private static Optional<Found> day(int year, int month, int date, int end) {
        try {
            return Optional.of(new Found(LocalDate.of(year, month, date), end));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private Optional<Found> withoutYear(int month, int date, int end) {
        if (month < 1 || month > 12 || date < 1 || date > Month.of(month).maxLength()) {
            return Optional.empty();
        }
        LocalDate earliest = context.received().minusDays(DAYS_BACK);
        LocalDate day = YearMonth.of(earliest.getYear(), month).isValidDay(date)
                ? MonthDay.of(month, date).atYear(earliest.getYear())
                : MonthDay.of(month, date).atYear(earliest.getYear() + 1);
        return Optional.of(
                new Found(day.isBefore(earliest) ? MonthDay.of(month, date).atYear(earliest.getYear() + 1) : day, end));
    }

    private static Optional<Found> hijri(int year, int month, int date, int end) {
        try {
            return Optional.of(new Found(LocalDate.from(HijrahDate.of(year, month, date)), end));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private Optional<Found> hijriWithoutYear(int month, int date, int end) {
        LocalDate earliest = context.received().minusDays(DAYS_BACK);
        try {
            int year = HijrahDate.from(earliest).get(ChronoField.YEAR);
            return hijri(year, month, date, end)
                    .filter(found -> !found.day().isBefore(earliest))
                    .or(() -> hijri(year + 1, month, date, end));
        } catch (DateTimeException outside) {
            return Optional.empty();
        }
    }
}
