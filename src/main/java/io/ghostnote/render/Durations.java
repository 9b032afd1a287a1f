package io.ghostnote.render;

import io.ghostnote.note.Counted;
import io.ghostnote.note.Language;

/** Business time in words (docs/statistics.md section 7, Units). */
final class Durations {
    static final double HOURS_PER_DAY = 8;
    private static final double DECIMALS_UP_TO = 10;

    private Durations() {}

    /** {@code within 5 business hours}; below one of them {@code within the hour}. */
    static String within(double hours, Language language) {
        boolean arabic = language == Language.ARABIC;
        if (hours < 1) {
            return arabic ? "خلال ساعة عمل" : "within the hour";
        }
        return (arabic ? "خلال " : "within ") + of(hours, language);
    }

    /** At least one business hour: whole hours below a day, then days, up to ten of them with one decimal. */
    static String of(double hours, Language language) {
        if (hours < HOURS_PER_DAY) {
            return count(Math.round(hours), Counted.Noun.BUSINESS_HOUR, language);
        }
        double days = hours / HOURS_PER_DAY;
        long tenths = Math.round(days * 10);
        if (days >= DECIMALS_UP_TO || tenths % 10 == 0) {
            return count(Math.round(days), Counted.Noun.BUSINESS_DAY, language);
        }
        // Not a count: a decimal takes the singular in Arabic.
        return tenths / 10 + "." + tenths % 10 + (language == Language.ARABIC ? " يوم عمل" : " business days");
    }

    private static String count(long n, Counted.Noun noun, Language language) {
        return Counted.count((int) Math.min(n, Integer.MAX_VALUE), noun, Counted.Case.GENITIVE, language);
    }
}
