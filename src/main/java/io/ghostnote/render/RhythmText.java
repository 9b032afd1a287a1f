package io.ghostnote.render;

import io.ghostnote.ladder.Reckoning;
import io.ghostnote.ladder.Waits;
import io.ghostnote.note.Dates;
import io.ghostnote.note.Language;
import io.ghostnote.pass.Decision;
import io.ghostnote.rhythm.Cooling;
import io.ghostnote.rhythm.Outlook;
import io.ghostnote.rhythm.Rhythm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is normal for a client and what is to be expected, in sentences for the freelancer (docs/statistics.md section 7). */
final class RhythmText {
    private static final double MINUTES_PER_HOUR = 60;
    private static final int OUTLOOK_DAYS = 5;
    private static final int SMALLEST_PERCENT = 5;
    private static final int MOST_TIMES = 99;

    private final Language language;

    RhythmText(Language language) {
        this.language = language;
    }

    /** The sentences over one episode; where nothing waits, only what is normal at the client's. */
    List<String> of(Decision decision, Waits waits, Instant now) {
        List<String> lines = new ArrayList<>();
        Rhythm rhythm = decision.rhythm()
                .orElseGet(() -> waits.rhythm("", now, decision.situation().calendar()));
        lines.add(usual(rhythm));
        Optional<Reckoning> clock =
                decision.rhythm().flatMap(known -> decision.verdict().clock());
        clock.ifPresent(running -> {
            double silent = running.waitedMinutes() / MINUTES_PER_HOUR;
            if (silent >= 1) {
                lines.add(silence(running, silent, decision));
            }
            lines.add(outlook(rhythm.outlook(silent, OUTLOOK_DAYS * Durations.HOURS_PER_DAY)));
        });
        cooling(waits.cooling(now, decision.situation().calendar())).ifPresent(lines::add);
        return lines;
    }

    /** When half of the answers have come, when nine of ten, and how well that is known. */
    String usual(Rhythm rhythm) {
        String half = Durations.within(rhythm.within(0.5), language);
        String most = Durations.within(rhythm.within(0.9), language);
        boolean arabic = language == Language.ARABIC;
        String label = switch (rhythm.acquaintance()) {
            case NO_HISTORY -> arabic ? " (لا ردود معروفة بعد)" : " (no answers known so far)";
            case FEW_ANSWERS -> arabic ? " (الردود المعروفة قليلة حتى الآن)" : " (few answers known so far)";
            case SOME, WELL_KNOWN -> "";
        };
        return arabic
                ? "المعتاد أن يصل الرد " + half + "، والمتوقع أن تصل تسعة من كل عشرة ردود " + most + label
                : "usually answers " + half + "; nine of ten answers are expected " + most + label;
    }

    private String silence(Reckoning clock, double hours, Decision decision) {
        LocalDate since = LocalDate.ofInstant(
                clock.start(), decision.situation().calendar().zone());
        String day = Dates.day(since, language, decision.dossier().calendar().country());
        String time = Durations.of(hours, language);
        return language == Language.ARABIC
                ? "لا رسائل منذ " + day + "، أي منذ " + time
                : "silent for " + time + ", since " + day;
    }

    /** The chance of an answer that nobody asks for again. */
    String outlook(Outlook outlook) {
        long percent = Math.round(outlook.within() * 100);
        boolean arabic = language == Language.ARABIC;
        String chance =
                percent < SMALLEST_PERCENT ? (arabic ? "أقل من " : "under ") + SMALLEST_PERCENT + " %" : percent + " %";
        return arabic
                ? "احتمال وصول رد خلال " + OUTLOOK_DAYS + " أيام العمل القادمة من دون رسالة: " + chance
                : "chance of an answer in the next " + OUTLOOK_DAYS + " business days without a message: " + chance;
    }

    /** That answers have become slower; nothing where they have not. */
    Optional<String> cooling(Cooling cooling) {
        if (cooling.level() != Cooling.Level.SLOWER && cooling.level() != Cooling.Level.COOLING) {
            return Optional.empty();
        }
        long times = Math.min(MOST_TIMES, Math.round(cooling.rise()));
        int answers = cooling.answers();
        if (language != Language.ARABIC) {
            return Optional.of("answers have become " + times + " times slower over the last " + answers);
        }
        String slower = times == 2 ? "بمرتين" : "بـ " + times + (times <= 10 ? " مرات" : " مرة");
        return Optional.of(
                "أصبحت الردود أبطأ " + slower + " خلال آخر " + answers + (answers <= 10 ? " ردود" : " ردًا"));
    }
}
