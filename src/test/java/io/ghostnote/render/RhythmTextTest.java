package io.ghostnote.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.note.Language;
import io.ghostnote.rhythm.Cooling;
import io.ghostnote.rhythm.Observation;
import io.ghostnote.rhythm.Outlook;
import io.ghostnote.rhythm.Prior;
import io.ghostnote.rhythm.Rhythm;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of docs/statistics.md section 7 and the units below it. */
class RhythmTextTest {
    private static final Instant NOW = Instant.parse("2025-11-09T00:00:00Z");
    private final RhythmText english = new RhythmText(Language.ENGLISH);
    private final RhythmText arabic = new RhythmText(Language.ARABIC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.3  | within the hour              | خلال ساعة عمل",
                "1.2  | within 1 business hour       | خلال ساعة عمل واحدة",
                "2    | within 2 business hours      | خلال ساعتَي عمل",
                "5.14 | within 5 business hours      | خلال 5 ساعات عمل",
                "8    | within 1 business day        | خلال يوم عمل واحد",
                "16   | within 2 business days       | خلال يومَي عمل",
                "26.6 | within 3.3 business days     | خلال 3.3 يوم عمل",
                "32.1 | within 4 business days       | خلال 4 أيام عمل",
                "79.9 | within 10 business days      | خلال 10 أيام عمل",
                "84.5 | within 11 business days      | خلال 11 يوم عمل",
            })
    void units(double hours, String inEnglish, String inArabic) {
        assertThat(Durations.within(hours, Language.ENGLISH)).isEqualTo(inEnglish);
        assertThat(Durations.within(hours, Language.ARABIC)).isEqualTo(inArabic);
    }

    @Test
    void whatIsUsual() {
        assertThat(english.usual(Rhythm.USUAL))
                .isEqualTo("usually answers within 4 business hours; nine of ten answers are expected within 3 business"
                        + " days (no answers known so far)");
        Rhythm few =
                Rhythm.of(List.of(new Observation(NOW, 0.5, true, OptionalInt.empty())), List.of(), Prior.USUAL, NOW);
        assertThat(arabic.usual(few))
                .isEqualTo("المعتاد أن يصل الرد خلال ساعتَي عمل، والمتوقع أن تصل تسعة من كل عشرة ردود خلال 1.5 يوم عمل"
                        + " (الردود المعروفة قليلة حتى الآن)");
        Rhythm known = Rhythm.of(
                Collections.nCopies(20, new Observation(NOW, 5, true, OptionalInt.empty())),
                List.of(),
                Prior.USUAL,
                NOW);
        assertThat(english.usual(known)).doesNotContain("known so far");
    }

    @Test
    void outlookInWholePercent() {
        assertThat(english.outlook(new Outlook(0.7, 0.598)))
                .isEqualTo("chance of an answer in the next 5 business days without a message: 60 %");
        assertThat(arabic.outlook(new Outlook(0.7, 0.598)))
                .isEqualTo("احتمال وصول رد خلال 5 أيام العمل القادمة من دون رسالة: 60 %");
        assertThat(english.outlook(new Outlook(0.1, 0.02))).endsWith("under 5 %");
        assertThat(arabic.outlook(new Outlook(0.1, 0.02))).endsWith("أقل من 5 %");
    }

    @Test
    void coolingIsSaidOnlyWhereAnswersHaveBecomeSlower() {
        assertThat(english.cooling(new Cooling(Cooling.Level.COOLING, 10, 4.2, 0.5)))
                .contains("answers have become 4 times slower over the last 10");
        assertThat(arabic.cooling(new Cooling(Cooling.Level.SLOWER, 10, 4.2, 1)))
                .contains("أصبحت الردود أبطأ بـ 4 مرات خلال آخر 10 ردود");
        assertThat(arabic.cooling(new Cooling(Cooling.Level.SLOWER, 12, 2, 1)))
                .contains("أصبحت الردود أبطأ بمرتين خلال آخر 12 ردًا");
        for (Cooling.Level level : List.of(Cooling.Level.STEADY, Cooling.Level.SHORTER, Cooling.Level.UNKNOWN)) {
            assertThat(english.cooling(new Cooling(level, 8, 1, 1))).isEmpty();
        }
    }
}
