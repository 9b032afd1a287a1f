package io.ghostnote.wording;

import io.ghostnote.wording.NamedDay.Form;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The first working day on which the writer of an absence notice is back (docs/signals.md section 4, "Return date"). */
public final class ReturnDay {
    private static final int LONGEST_ABSENCE = 400;

    private ReturnDay() {}

    /**
     * Nothing when the notice names no day, or one that is over or more than {@value #LONGEST_ABSENCE} days ahead. The hold itself ends one
     * business day later (docs/ladder.md X10).
     */
    public static Optional<LocalDate> of(FoldedText subject, FoldedText body, DayContext context) {
        return in(body, context).or(() -> in(subject, context));
    }

    private static Optional<LocalDate> in(FoldedText text, DayContext context) {
        List<NamedDay> days = DayReader.read(text, context);
        return back(days, Form.BACK, context)
                .or(() -> back(days, Form.AFTER, context))
                .or(() -> back(days, Form.RANGE, context))
                .or(() -> back(days, Form.UNTIL, context))
                .or(() -> back(absences(days, text, context), Form.PLAIN, context));
    }

    /** "Out of the office today", "all next week": the days that are named are those of the absence, and the last counts. */
    private static List<NamedDay> absences(List<NamedDay> days, FoldedText text, DayContext context) {
        return days.stream()
                .map(day -> isNextWeek(day, text) ? day.on(context.weekEnd(day.day())) : day)
                .sorted(Comparator.comparing(NamedDay::day).reversed())
                .toList();
    }

    private static boolean isNextWeek(NamedDay day, FoldedText text) {
        return DayNames.at(text.words(), day.from(), DayNames.Kind.SPAN)
                .filter(name -> name.value().equals("next-week"))
                .isPresent();
    }

    private static Optional<LocalDate> back(List<NamedDay> days, Form form, DayContext context) {
        return days.stream()
                .filter(day -> day.form() == form)
                .map(day -> context.workingFrom(
                        form == Form.BACK ? day.day() : day.day().plusDays(1)))
                .filter(day -> !day.isBefore(context.received())
                        && !day.isAfter(context.received().plusDays(LONGEST_ABSENCE)))
                .findFirst();
    }
}
