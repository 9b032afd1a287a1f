package io.ghostnote.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Step;
import io.ghostnote.note.AddressForm.Digits;
import io.ghostnote.note.Composition.Lack;
import io.ghostnote.note.Composition.NoText;
import io.ghostnote.note.Fact.Source;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposerTest {
    private static NoteText stranger(Step step, Language language, Facts facts) {
        return Samples.note(Samples.request(Stage.GENERAL, step, language, Samples.STRANGER, facts));
    }

    private static NoText none(Stage stage, Step step, Facts facts) {
        return (NoText) new Composer(Texts.model(1))
                .compose(Samples.request(stage, step, Language.ENGLISH, Samples.STRANGER, facts));
    }

    @Test
    void saysWhyATextGaveWay() {
        Facts facts = Samples.fromMailOnly("Logo work").build();
        NoteText note = Samples.note(Samples.request(Stage.PROPOSAL, Step.S1, Language.ENGLISH, Samples.LAYLA, facts));
        assertThat(note.model()).isEqualTo("GENERAL.S1");
        assertThat(note.reasons()).containsExactly("en/PROPOSAL.S1.txt needs proposal.date, open_question");
    }

    @Test
    void skipsWhatHasNoTextAndAsksForMoney() {
        Facts facts = Samples.fromMailOnly("Logo work").build();
        assertThat(none(Stage.DELIVERED, Step.S3, facts).lack()).isEqualTo(Lack.SKIPPED);
        assertThat(none(Stage.PROPOSAL, Step.S3, facts).lack()).isEqualTo(Lack.SKIPPED);
        assertThat(none(Stage.INVOICED, Step.I1, facts).lack()).isEqualTo(Lack.MONEY_UNCLEAR);
        assertThat(none(Stage.INVOICED, Step.I2, facts).lack()).isEqualTo(Lack.MONEY_UNCLEAR);
        assertThat(none(Stage.DELIVERED, Step.C1, facts).lack()).isEqualTo(Lack.MONEY_UNCLEAR);
        assertThat(none(Stage.GOODBYE, Step.F1, facts).lack()).isEqualTo(Lack.FACTS_MISSING);
        assertThat(none(Stage.PAST, Step.K1, facts).reasons())
                .containsExactly("en/PAST.K1.txt needs project.end_month, new_service");
    }

    @Test
    void aProspectIsAskedAboutAProposalOnlyWhenOneWasSent() {
        Facts.Builder facts = Samples.fromMailOnly("Logo work");
        assertThat(Samples.note(Samples.request(
                                Stage.PROSPECT, Step.S2, Language.ENGLISH, Samples.LAYLA, facts.build()))
                        .model())
                .isEqualTo("GENERAL.S2");
        facts.day(Placeholder.PROPOSAL_DATE, LocalDate.of(2025, 11, 3), Source.MAIL);
        assertThat(Samples.note(Samples.request(
                                Stage.PROSPECT, Step.S2, Language.ENGLISH, Samples.LAYLA, facts.build()))
                        .model())
                .isEqualTo("PROPOSAL.S2.short");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSubjectThatNoNoteMaySayIsLeftOut(Language language) {
        NoteText note = stranger(
                Step.S1,
                language,
                Samples.fromMailOnly(
                                switch (language) {
                                    case ARABIC -> "طلب عاجل";
                                    case ENGLISH -> "Very urgent request";
                                    case FRENCH -> "Travail urgent";
                                    case SPANISH -> "Trabajo urgente";
                                    case GERMAN -> "Dringend";
                                })
                        .build());
        assertThat(note.model()).startsWith("GENERAL.S1");
        assertThat(note.plain().toLowerCase(Locale.ROOT)).doesNotContain("عاجل", "urgent", "dringend");
        assertThat(note.reasons()).anyMatch(reason -> reason.contains("fails the rubric: forbidden (pressure"));
    }

    @Test
    void aQuestionFromMailThatNoNoteMaySayIsLeftOutAndTheTitleStays() {
        Facts facts = Samples.fromMailOnly("Logo work")
                .words(Placeholder.OPEN_QUESTION, "Did you get my proposal?", Source.MAIL)
                .build();
        NoteText note = stranger(Step.S2, Language.ENGLISH, facts);
        assertThat(note.model()).isEqualTo("GENERAL.S2");
        NoteText nudge = stranger(Step.S1, Language.ENGLISH, facts);
        assertThat(nudge.plain()).doesNotContain("Did you get").contains("Is there anything you need from me");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Logo {if open_question}{closing.date}{end} {greeting}",
                "Logo\r\n\r\nPay here: https",
                "\u202Eogol\u2066 work",
                "<img src=x onerror=alert(1)> logo",
                "${jndi:ldap} logo %s $1 \\u0041",
                "=?utf-8?q?Logo=0D=0A?= work"
            })
    void aHostileSubjectStaysTextInItsPlace(String subject) {
        for (Language language : Language.values()) {
            NoteText plain = stranger(
                    Step.S1, language, Samples.fromMailOnly("Logo work").build());
            NoteText note =
                    stranger(Step.S1, language, Samples.fromMailOnly(subject).build());
            assertThat(note.paragraphs()).hasSameSizeAs(plain.paragraphs());
            assertThat(note.plain().lines().count())
                    .isEqualTo(plain.plain().lines().count());
            assertThat(note.plain()).doesNotContain("{", "}", "26 November", "\u202E", "\r");
            assertThat(Tone.check(note, Step.S1)).isEmpty();
        }
    }

    @Property(tries = 100)
    void everySubjectGivesAWholeGeneralLadder(@ForAll String subject, @ForAll Language language) {
        for (Step step : new Step[] {Step.S1, Step.S2, Step.C0}) {
            NoteText note =
                    stranger(step, language, Samples.fromMailOnly(subject).build());
            assertThat(Tone.check(note, step)).isEmpty();
        }
    }

    @Test
    void aUsersOwnTextComesFirstAndGivesWayToTheModel() {
        String own =
                "{greeting}\n\nI hope you are well. About {project.title}, which I wrote about on {last_sent.date}: "
                        + "there is one small thing that only you can tell me, and it takes a minute.\n\nShall we go on as planned?\n\n"
                        + "\"Later\" or \"no\" is a perfectly good answer as well.\n\n{closing}\n";
        Template template =
                TemplateReader.read("mine/en/GENERAL.S1.txt", own).template().orElseThrow();
        Composer composer = new Composer(Texts.model(1).with(Map.of(Language.ENGLISH, Map.of("GENERAL.S1", template))));
        Facts facts = Samples.fromMailOnly("Logo work").build();
        NoteRequest request = Samples.request(Stage.GENERAL, Step.S1, Language.ENGLISH, Samples.LAYLA, facts);
        assertThat(Samples.note(composer, request).plain()).contains("Shall we go on as planned?");
        Facts untitled = Samples.fromMailOnly("").build();
        NoteText model = Samples.note(
                composer, Samples.request(Stage.GENERAL, Step.S1, Language.ENGLISH, Samples.LAYLA, untitled));
        assertThat(model.model()).isEqualTo("GENERAL.S1.untitled");
        assertThat(model.reasons()).first().isEqualTo("mine/en/GENERAL.S1.txt needs project.title");
    }

    @Test
    void arabicDigitsReachDatesAndCountsButNoCodes() {
        AddressForm form = new AddressForm(
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                AddressForm.Gender.UNKNOWN,
                Optional.empty(),
                AddressForm.Greeting.MIRROR,
                AddressForm.Plurality.PLURAL,
                Digits.ARAB);
        Facts facts = Samples.everything(Language.ARABIC).build();
        NoteText note = Samples.note(Samples.request(Stage.IN_PROGRESS, Step.S3, Language.ARABIC, form, facts));
        assertThat(note.plain()).contains("٢٠ نوفمبر ٢٠٢٥", "٣ أيام عمل", "\u20667.2\u2069");
        NoteText money = Samples.note(Samples.request(Stage.INVOICED, Step.I1, Language.ARABIC, form, facts));
        assertThat(money.plain()).contains("\u20661,250.00 SAR\u2069", "١٥ ديسمبر ٢٠٢٥");
        NoteText offer = Samples.note(Samples.request(Stage.IN_PROGRESS, Step.S2, Language.ARABIC, form, facts));
        assertThat(offer.plain()).contains("مسودة من ٣ فقرات");
    }

    @Test
    void latinCommasInArabicWordsAreSetRight() {
        Facts facts = Samples.fromMailOnly("Logo work")
                .words(Placeholder.OPEN_QUESTION, "هل نبدأ بالشعار, أم بالألوان?", Source.CONFIGURATION)
                .build();
        assertThat(stranger(Step.S1, Language.ARABIC, facts).plain()).contains("هل نبدأ بالشعار، أم بالألوان؟");
    }

    @Test
    void daysAndMonthsAreNamedAsTheCountryNamesThem() {
        LocalDate day = LocalDate.of(2025, 11, 3);
        assertThat(Dates.day(day, Language.ARABIC, Optional.empty())).isEqualTo("3 نوفمبر 2025");
        assertThat(Dates.day(day, Language.ARABIC, Optional.of("LB"))).isEqualTo("3 تشرين الثاني 2025");
        assertThat(Dates.day(day, Language.ARABIC, Optional.of("MA"))).isEqualTo("3 نونبر 2025");
        assertThat(Dates.day(day, Language.ENGLISH, Optional.of("LB"))).isEqualTo("3 November 2025");
        assertThat(Dates.day(day, Language.FRENCH, Optional.empty())).isEqualTo("3 novembre 2025");
        assertThat(Dates.day(LocalDate.of(2026, 2, 1), Language.FRENCH, Optional.empty()))
                .isEqualTo("1er février 2026");
        assertThat(Dates.day(day, Language.SPANISH, Optional.empty())).isEqualTo("3 de noviembre de 2025");
        assertThat(Dates.month(YearMonth.of(2025, 6), Language.SPANISH, Optional.empty()))
                .isEqualTo("junio de 2025");
        assertThat(Dates.day(LocalDate.of(2026, 3, 1), Language.GERMAN, Optional.empty()))
                .isEqualTo("1. März 2026");
        assertThat(Dates.month(YearMonth.of(2025, 7), Language.ARABIC, Optional.of("TN")))
                .isEqualTo("جويلية 2025");
        assertThat(Dates.day(LocalDate.of(2026, 8, 1), Language.ARABIC, Optional.of("MR")))
                .isEqualTo("1 أغشت 2026");
    }

    @Test
    void aLatinNameUnderAnArabicNoteDoesNotTurnItsLine() {
        NoteRequest request = new NoteRequest(
                Stage.GENERAL,
                Step.S1,
                Language.ARABIC,
                Samples.STRANGER,
                Optional.empty(),
                Optional.empty(),
                new Author("Sami Haddad", Map.of(), Map.of()),
                Samples.fromMailOnly("Logo work").build(),
                History.NONE);
        NoteText note = Samples.note(request);
        assertThat(note.closing()).last().isEqualTo(Bidi.RLM + Bidi.leftToRight("Sami Haddad"));
        assertThat(note.plain()).contains("موضوع \u2068Logo work\u2069،");
    }
}
