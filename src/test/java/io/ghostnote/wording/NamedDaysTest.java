package io.ghostnote.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days in the forms that people write them in. */
class NamedDaysTest {
    private static final Set<DayOfWeek> SATURDAY_SUNDAY = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<DayOfWeek> FRIDAY_SATURDAY = EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);

    // 2025-11-19 is a Wednesday.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "I'll reply on 2025-11-24.; 2025-11-24",
                "I'll reply by 24/11/2025.; 2025-11-24",
                "I'll reply by 24.11., promised.; 2025-11-24",
                "I'll reply on the 24th of November.; 2025-11-24",
                "I'll reply on Nov. 24.; 2025-11-24",
                "I'll reply on Monday, 24 November 2025.; 2025-11-24",
                "I'll reply on Sunday; 2025-11-23",
                "I'll get back to you tomorrow.; 2025-11-20",
                "I'll get back to you the day after tomorrow.; 2025-11-21",
                "I'll get back to you next week.; 2025-11-24",
                "I'll get back to you on Tuesday next week.; 2025-11-25",
                "I'll get back to you in ten days.; 2025-11-29",
                "I'll get back to you in a couple of weeks.; 2025-12-03",
                "I'll get back to you within 3 days.; 2025-11-22",
                "I'll get back to you by the end of the week.; 2025-11-21",
                "I'll get back to you at the end of the month.; 2025-11-30",
                "I'll get back to you. The fair is on 3 December.; -",
                "I'll get back to you about the invoice of 3 October.; -",
                "I'll get back to you next month.; 2025-12-01",
                "I'll get back to you on 5 January.; 2026-01-05",
                "I'll get back to you on 30 February.; -",
                "Je reviens vers vous le 1er décembre.; 2025-12-01",
                "Je reviens vers vous dans quinze jours.; -",
                "Je vous réponds d'ici deux semaines.; 2025-12-03",
                "Te respondo el lunes que viene.; 2025-11-24",
                "Te respondo pasado mañana.; 2025-11-21",
                "Ich melde mich am 24. November.; 2025-11-24",
                "Ich melde mich in zwei Wochen.; 2025-12-03",
                "Ich melde mich übermorgen.; 2025-11-21",
                "سأرد عليك يوم الأحد; 2025-11-23",
                "سأرد عليكم بعد أسبوعين.; 2025-12-03",
                "سأرد عليكم بعد ثلاثة أيام; 2025-11-22",
                "سأرد عليكم خلال يومين; 2025-11-21",
                "سأرد عليكم يوم ٢٤ تشرين الثاني; 2025-11-24",
                "سأرد عليكم يوم ۲۴ نوفمبر; 2025-11-24",
                "سأرد عليكم بتاريخ ٢٤/١١/٢٠٢٥; 2025-11-24",
                "سأرد عليكم يوم 3 جمادى الآخرة 1447 هـ; 2025-11-24",
                "سأرد عليكم يوم 5 رجب; 2025-12-25",
                "سأرد عليكم الأسبوع القادم; 2025-11-24",
                "راح أرد عليك بكرة; 2025-11-20",
                "Le faccio sapere entro il 24 novembre.; 2025-11-24",
                "Dou-lhe uma resposta até 24 de novembro.; 2025-11-24",
                "Ik laat het je maandag weten.; 2025-11-24",
                "I'll get back to you, we are here 24/7.; -",
                "I'll get back to you, our hours are 9-5.; -",
                "I'll get back to you within 10-12 days.; -",
                "I'll get back to you on version 2.1.; -",
                "I'll get back to you at 10.30.; -",
            })
    void promised(String text, String expected) {
        assertThat(day(text, Announcement.PROMISE, "2025-11-19", SATURDAY_SUNDAY))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "نكمل بعد العيد; 2026-02-25; 2026-03-24",
                "نكمل بعد رمضان; 2026-02-25; 2026-03-24",
                "نكمل بعد عيد الأضحى; 2026-02-25; 2026-05-31",
                "Let's continue after Eid.; 2026-04-10; 2026-05-31",
                "Let's continue after the holidays.; 2025-12-10; 2026-01-04",
                "Let's continue after the holidays.; 2025-06-10; -",
                "Let's wait until after the summer.; 2025-06-10; 2025-09-01",
                "The project is on hold until next quarter.; 2025-11-16; 2026-01-01",
                "تم تأجيل المشروع إلى العام القادم; 2025-11-16; 2026-01-01",
                "تم تأجيل المشروع إلى الشهر القادم; 2025-11-16; 2025-12-01",
                "Let's revisit this in three months.; 2025-11-16; 2026-02-16",
                "Let's revisit this in March.; 2025-11-16; 2026-03-01",
                "Le projet est reporté en janvier.; 2025-11-16; 2026-01-01",
                "المشروع مؤجل حتى شهر مارس; 2025-11-16; 2026-03-01",
                "Wir verschieben das auf März.; 2025-11-16; 2026-03-01",
            })
    void postponed(String text, String received, String expected) {
        assertThat(day(text, Announcement.POSTPONED, received, FRIDAY_SATURDAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "I'm away 18-28 November.; 2025-12-01",
                "On leave 20.11.-25.11.; 2025-11-26",
                "I am out of the office until Monday.; 2025-11-25",
                "I am out of the office until next Monday, 24 November 2025, inclusive.; 2025-11-25",
                "I am on leave and will be back after 28 November.; 2025-12-01",
                "I am on leave. Back on Saturday 22 November.; 2025-11-24",
                "Sono in ferie fino al 28 novembre.; 2025-12-01",
                "Ik ben afwezig tot en met 28 november.; 2025-12-01",
                "Estou de férias até 28 de novembro.; 2025-12-01",
                "Ich bin am 24.11. wieder im Büro.; 2025-11-24",
                "أنا في إجازة من 20 نوفمبر إلى 27 نوفمبر; 2025-11-28",
                "I was out until 3 November 2024.; -",
                "I am on leave until 3 January 2029.; -",
                "I am on parental leave.; -",
                "I am out of the office today.; 2025-11-20",
                "I am out of the office this week.; 2025-11-24",
                "I am out of the office all next week.; 2025-12-01",
            })
    void back(String body, String expected) {
        DayContext context = context("2025-11-19", SATURDAY_SUNDAY);
        assertThat(text(ReturnDay.of(FoldedText.of("Automatic reply"), FoldedText.of(body), context)))
                .isEqualTo(expected);
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("-");
    }

    private static String day(String text, Announcement announcement, String received, Set<DayOfWeek> weekend) {
        return text(PromisedDay.of(FoldedText.of(text), announcement, context(received, weekend)));
    }

    private static DayContext context(String received, Set<DayOfWeek> weekend) {
        return DayContext.of(LocalDate.parse(received), Optional.of("GB"), weekend);
    }
}
