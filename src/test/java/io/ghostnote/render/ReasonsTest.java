package io.ghostnote.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.ladder.Argument;
import io.ghostnote.ladder.Cause;
import io.ghostnote.ladder.Reason;
import io.ghostnote.ladder.Slot;
import io.ghostnote.ladder.Step;
import io.ghostnote.note.Language;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonsTest {
    private static final LocalDate DAY = LocalDate.parse("2025-11-03");
    private static final String HOSTILE = "a\u202Eb\u2069\r\nBcc: x\u0007\u2028\u2066\u001B[2J{day}";

    private final Reasons english = new Reasons(new Tongue(Language.ENGLISH, Optional.of("SA")));
    private final Reasons arabic = new Reasons(new Tongue(Language.ARABIC, Optional.of("SA")));

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC"})
    void everyCauseHasATextWithExactlyItsArguments(Language language) {
        Phrases phrases = Phrases.of("reasons", language);
        assertThat(phrases.keys())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Cause.values()).map(Cause::key).toList());
        for (Cause cause : Cause.values()) {
            assertThat(phrases.places(cause.key()))
                    .as(cause.key())
                    .isEqualTo(cause.slots().stream().map(Slot::key).collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void hostileWordsNeitherBreakTheLineNorTurnItAround(Cause cause) {
        Reason reason = Reason.of(
                cause, cause.slots().stream().map(slot -> value(slot, HOSTILE)).toArray(Argument[]::new));
        for (Reasons reasons : List.of(english, arabic)) {
            String sentence = reasons.of(reason);
            assertThat(sentence.codePoints().filter(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x202E))
                    .isEmpty();
            assertThat(sentence).doesNotStartWith(" ").doesNotContain("{who}");
            int depth = 0;
            for (int i = 0; i < sentence.length(); i++) {
                char c = sentence.charAt(i);
                depth += c >= '\u2066' && c <= '\u2068' ? 1 : c == '\u2069' ? -1 : 0;
                assertThat(depth).isBetween(0, 1);
            }
            assertThat(depth).isZero();
        }
    }

    private static Argument value(Slot slot, String words) {
        return switch (slot) {
            case DAY, SINCE, NAMED, UNTIL, DUE, FIRST_READ -> new Argument.Day(slot, DAY);
            case OPENS, LAST_RUN -> new Argument.Time(slot, DAY.atTime(9, 0));
            case STEP -> Argument.step(Step.S1);
            case DRAFTS -> Argument.drafts(3);
            case PEOPLE -> Argument.people(List.of(words, words));
            case WHO, ADDRESS, SUBJECT, ENGAGEMENT, ACCOUNT, LANGUAGE, FACTS -> new Argument.Words(slot, words);
        };
    }

    @Test
    void aSilence() {
        Reason due = Reason.of(
                Cause.STEP_DUE,
                Argument.since(DAY),
                Argument.step(Step.S1),
                Argument.due(LocalDate.parse("2025-11-09")));
        assertThat(english.of(due)).isEqualTo("no answer since Mon 3 November 2025: S1 was due on Sun 9 November 2025");
        assertThat(arabic.of(due))
                .isEqualTo(
                        "لا رد منذ يوم الاثنين 3 نوفمبر 2025: كان موعد الخطوة \u2068S1\u2069 يوم الأحد 9 نوفمبر 2025");
    }

    @Test
    void aLetterNamesWhoWhenAndAboutWhat() {
        Reason stop = Reason.of(
                Cause.STOP_REQUEST,
                Argument.who("layla@noor.example"),
                Argument.day(DAY),
                Argument.subject("متجر نور"));
        assertThat(english.of(stop))
                .isEqualTo(
                        "layla@noor.example asked on Mon 3 November 2025 not to be written to («\u2068متجر نور\u2069»)");
        assertThat(arabic.of(stop))
                .isEqualTo("وصلت رسالة من \u2068layla@noor.example\u2069 يوم الاثنين 3 نوفمبر 2025 بطلب عدم المراسلة"
                        + " («\u2068متجر نور\u2069»)");
    }

    @Test
    void aTimeOfDay() {
        Reason quiet = Reason.of(Cause.QUIET_HOURS, Argument.opens(LocalDateTime.parse("2025-11-09T07:00")));
        assertThat(english.of(quiet)).isEqualTo("outside your draft hours; held until Sun 9 November 2025, 07:00");
        assertThat(arabic.of(quiet))
                .isEqualTo("الوقت خارج ساعات المسودات؛ لا مسودة قبل يوم الأحد 9 نوفمبر 2025، الساعة 07:00");
    }

    @ParameterizedTest
    @CsvSource({"1, مسودة واحدة", "2, مسودتان", "3, 3 مسودات", "11, 11 مسودة", "100, 100 مسودة"})
    void draftsAreCounted(int number, String words) {
        assertThat(arabic.of(Reason.of(Cause.DAILY_LIMIT, Argument.drafts(number))))
                .isEqualTo("اكتمل حد اليوم: " + words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JO", "SY"})
    void monthsAreNamedAsInTheOwnersCountry(String country) {
        Reasons reasons = new Reasons(new Tongue(Language.ARABIC, Optional.of(country)));
        assertThat(reasons.of(Reason.of(Cause.LAST_STEP_TAKEN, Argument.day(DAY))))
                .isEqualTo("كانت آخر خطوة يوم الاثنين 3 تشرين الثاني 2025");
    }

    @Test
    void aLetterWithoutAnAuthor() {
        Reason wrote = Reason.of(Cause.WROTE, Argument.who(""), Argument.day(DAY));
        assertThat(english.of(wrote)).isEqualTo("somebody wrote on Mon 3 November 2025");
        assertThat(arabic.of(wrote)).isEqualTo("وصلت رسالة من شخص لم يُذكر عنوانه يوم الاثنين 3 نوفمبر 2025");
    }
}
