package io.ghostnote.wording;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Days told from the day of the message: weekdays, "tomorrow", "in two weeks", "the end of the month", "after the Eid". */
final class SpokenDays {
    private final List<FoldedText.Word> words;
    private final DayContext context;

    SpokenDays(FoldedText text, DayContext context) {
        this.words = text.words();
        this.context = context;
    }

    Optional<CalendarDates.Found> at(int i) {
        return DayNames.at(words, i, DayNames.Kind.SPAN)
                .flatMap(name -> span(name.value()).map(day -> new CalendarDates.Found(day, name.end())))
                .or(() -> DayNames.at(words, i, DayNames.Kind.DAY)
                        .map(name -> found(context.received().plusDays(name.number()), name)))
                .or(() -> DayNames.at(words, i, DayNames.Kind.SEASON)
                        .map(name -> found(firstOfMonth(name.number()), name)))
                .or(() -> inSomeTime(i))
                .or(() -> weekday(i))
                .or(() -> month(i));
    }

    /** "in March": its first day. */
    private Optional<CalendarDates.Found> month(int i) {
        boolean led =
                i > 0 && DayNames.at(words, i - 1, DayNames.Kind.BEFORE_MONTH).isPresent();
        return led
                ? DayNames.at(words, i, DayNames.Kind.MONTH)
                        .map(name -> found(context.workingFrom(firstOfMonth(name.number())), name))
                : Optional.empty();
    }

    private static CalendarDates.Found found(LocalDate day, DayNames.Name name) {
        return new CalendarDates.Found(day, name.end());
    }

    private Optional<CalendarDates.Found> weekday(int i) {
        return DayNames.at(words, i, DayNames.Kind.WEEKDAY).map(name -> {
            LocalDate day = context.received().with(TemporalAdjusters.next(DayOfWeek.of(name.number())));
            // "Monday next week" and "الأحد من الأسبوع القادم" are one day.
            for (int at = name.end(); at < Math.min(words.size(), name.end() + 3); at++) {
                Optional<DayNames.Name> week = DayNames.at(words, at, DayNames.Kind.SPAN);
                if (week.isPresent() && week.get().value().equals("next-week")) {
                    LocalDate monday = context.nextWeek(context.received());
                    day = monday.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(name.number())));
                    return new CalendarDates.Found(day, week.get().end());
                }
            }
            return found(day, name);
        });
    }

    /** "in ten days", «بعد أسبوعين». */
    private Optional<CalendarDates.Found> inSomeTime(int i) {
        Optional<DayNames.Name> in = DayNames.at(words, i, DayNames.Kind.IN);
        if (in.isEmpty()) {
            return Optional.empty();
        }
        int at = in.get().end();
        Optional<DayNames.Name> two = DayNames.at(words, at, DayNames.Kind.TWO);
        if (two.isPresent()) {
            return later(2, two.get());
        }
        Optional<DayNames.Name> spelled = DayNames.at(words, at, DayNames.Kind.NUMBER);
        OptionalInt count = spelled.isPresent() ? OptionalInt.of(spelled.get().number()) : digits(at);
        int unitAt = spelled.isPresent() ? spelled.get().end() : count.isPresent() ? at + 1 : at;
        // Without a number it is one: «بعد أسبوع», "in a week" has its own.
        boolean mayBeOne = count.isPresent() || words.get(i).text().codePointAt(0) > 0x600;
        return mayBeOne
                ? DayNames.at(words, unitAt, DayNames.Kind.UNIT).flatMap(unit -> later(count.orElse(1), unit))
                : Optional.empty();
    }

    private OptionalInt digits(int i) {
        boolean number = i < words.size()
                && words.get(i).forms().contains("#")
                && words.get(i).text().length() <= 3;
        return number ? OptionalInt.of(Integer.parseInt(words.get(i).text())) : OptionalInt.empty();
    }

    private Optional<CalendarDates.Found> later(int count, DayNames.Name unit) {
        LocalDate today = context.received();
        LocalDate day = switch (unit.value()) {
            case "week" -> today.plusWeeks(count);
            case "month" -> today.plusMonths(count);
            default -> today.plusDays(count);
        };
        return Optional.of(found(day, unit));
    }

    private Optional<LocalDate> span(String value) {
        LocalDate today = context.received();
        LocalDate nextMonth = today.with(TemporalAdjusters.firstDayOfNextMonth());
        return switch (value) {
            case "next-week" -> Optional.of(context.nextWeek(today));
            case "week-end" -> Optional.of(context.weekEnd(today));
            case "weekend" -> Optional.of(context.nextWeek(today).minusDays(1));
            case "next-week-end" -> Optional.of(context.weekEnd(context.nextWeek(today)));
            case "month-end" -> Optional.of(nextMonth.minusDays(1));
            case "next-month" -> Optional.of(context.workingFrom(nextMonth));
            case "next-quarter" ->
                Optional.of(context.workingFrom(nextMonth.plusMonths((3 - (nextMonth.getMonthValue() - 1) % 3) % 3)));
            case "next-year" -> Optional.of(context.workingFrom(today.with(TemporalAdjusters.firstDayOfNextYear())));
            case "year-end" -> Optional.of(today.with(TemporalAdjusters.lastDayOfYear()));
            case "after-eid" -> first(afterFitr(), afterAdha());
            case "after-fitr" -> afterFitr();
            case "after-adha" -> afterAdha();
            case "after-holidays" -> afterHolidays();
            case "after-summer" -> Optional.of(context.workingFrom(firstOfMonth(9)));
            default -> Optional.empty();
        };
    }

    /** The first of that month, this year or next. */
    private LocalDate firstOfMonth(int month) {
        LocalDate day = context.received().withDayOfMonth(1).withMonth(month);
        return day.isAfter(context.received()) ? day : day.plusYears(1);
    }

    /** The day after the days that docs/etiquette.md section 8.3 keeps free around the feast. */
    private Optional<LocalDate> afterFitr() {
        return nextHijri(10, 5);
    }

    private Optional<LocalDate> afterAdha() {
        return nextHijri(12, 14);
    }

    private Optional<LocalDate> nextHijri(int month, int date) {
        try {
            int year = HijrahDate.from(context.received()).get(ChronoField.YEAR);
            LocalDate day = LocalDate.from(HijrahDate.of(year, month, date));
            return Optional.of(
                    day.isAfter(context.received()) ? day : LocalDate.from(HijrahDate.of(year + 1, month, date)));
        } catch (DateTimeException outside) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> first(Optional<LocalDate> some, Optional<LocalDate> other) {
        return some.isPresent() && other.isPresent() && other.get().isBefore(some.get()) ? other : some.or(() -> other);
    }

    /** Christmas and New Year; "the holidays" of another season have no date. */
    private Optional<LocalDate> afterHolidays() {
        LocalDate today = context.received();
        int month = today.getMonthValue();
        if (month > 1 && month < 10) {
            return Optional.empty();
        }
        LocalDate thirdOfJanuary = LocalDate.of(month == 1 ? today.getYear() : today.getYear() + 1, 1, 3);
        return Optional.of(context.workingFrom(thirdOfJanuary)).filter(day -> day.isAfter(today));
    }
}
