package io.ghostnote.render;

import io.ghostnote.note.Bidi;
import io.ghostnote.note.Dates;
import io.ghostnote.note.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The owner's language on a terminal: days as CLDR writes them, in Latin digits (docs/etiquette.md section 7), and words from outside that
 * neither break a line nor turn it around.
 *
 * @param language Arabic, or English, which stands for every other
 * @param country of the owner, which decides the Arabic names of months
 */
public record Tongue(Language language, Optional<String> country) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final List<String> WEEK = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> ARABIC_WEEK =
            List.of("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد");

    /** English, as it is spoken anywhere. */
    static final Tongue ENGLISH = new Tongue(Language.ENGLISH, Optional.empty());

    public Tongue {
        if (language != Language.ARABIC) {
            language = Language.ENGLISH;
        }
    }

    boolean arabic() {
        return language == Language.ARABIC;
    }

    /** Such as {@code Sun 9 November 2025}. */
    String day(LocalDate day) {
        return weekday(day.getDayOfWeek()) + " " + Dates.day(day, language, country);
    }

    /** Such as {@code Sun 9 November 2025, 09:00}. */
    String time(LocalDateTime time) {
        return day(time.toLocalDate()) + (arabic() ? "، الساعة " : ", ") + clock(time.toLocalTime());
    }

    static String clock(LocalTime time) {
        return MINUTE.format(time);
    }

    private String weekday(DayOfWeek day) {
        return (arabic() ? ARABIC_WEEK : WEEK).get(day.getValue() - 1);
    }

    /** Words from mail or configuration, on one line and of so many characters at most. */
    String words(String raw, int most) {
        return isolated(Plain.line(raw, most));
    }

    /** Kept apart by FSI and PDI, so that it neither moves nor is moved by what stands around it; in English where it has to be. */
    String isolated(String clean) {
        return !clean.isEmpty() && (arabic() || Bidi.foreign(clean, language)) ? Bidi.FSI + clean + Bidi.PDI : clean;
    }
}
