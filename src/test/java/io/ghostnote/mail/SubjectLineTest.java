package io.ghostnote.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        Re: Website                      ~ Website
        RE: Fwd: re: Website             ~ Website
        Re[2]: Website                   ~ Website
        Re (3): Website                  ~ Website
        RE : Website                     ~ Website
        AW: WG: Website                  ~ Website
        SV: VS: RV: RES: ENC: TR: R: I: Website ~ Website
        Fw：Website                      ~ Website
        رد: هوية متجر نور                ~ هوية متجر نور
        ردّ: رد： هوية متجر نور           ~ هوية متجر نور
        إعادة توجيه: هوية متجر نور       ~ هوية متجر نور
        تحويل: رد: Re: هوية متجر نور     ~ هوية متجر نور
        回复: Website                    ~ Website
        Ynt: Odp: Antw: Website          ~ Website
        [list] Re: Website               ~ [list] Website
        Re: [EXTERNAL] Re: Website       ~ [EXTERNAL] Website
        [Fwd: Website]                   ~ Website
        Website (fwd)                    ~ Website
        Resource: budget                 ~ Resource: budget
        Invoice 12: paid                 ~ Invoice 12: paid
        [draft]                          ~ [draft]
        Re: [draft]                      ~ [draft]
        """)
    void theBaseIsWhatIsLeftBelowTheMarks(String subject, String base) {
        assertThat(SubjectLine.base(subject)).isEqualTo(base);
    }

    @Test
    void aSubjectOfMarksAloneHasAnEmptyBase() {
        assertThat(SubjectLine.base("Re: Fwd:")).isEmpty();
        assertThat(SubjectLine.isAnswer("Re: Fwd:")).isFalse();
    }

    @Test
    void directionMarksDoNotHideAPrefix() {
        assertThat(SubjectLine.base("\u200fرد\u200f: \u202bهوية متجر نور\u202c"))
                .isEqualTo("هوية متجر نور");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        Re: WEBSITE  Draft         ~ website draft
        [list] Website Draft       ~ Website draft
        Por quê voce\u0302 existe? ~ RE: por quê você existe?
        Straße                     ~ Re: STRASSE
        ﻫﻮﻳﺔ                       ~ رد: هوية
        هـويـة                     ~ هوية
        Ｗｅｂｓｉｔｅ             ~ website
        """)
    void equalKeysAreEqualSubjects(String one, String other) {
        assertThat(SubjectLine.key(one)).isEqualTo(SubjectLine.key(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Re:", "Hello", "re: invoice", "السلام عليكم", "بدون عنوان", "ok"})
    void subjectsThatSayNothingAreGeneric(String subject) {
        assertThat(SubjectLine.isGeneric(SubjectLine.key(subject))).isTrue();
    }

    @Test
    void everyPrefixOfTheEtiquetteIsTaken() {
        String[] prefixes = {
            "Re",
            "RE",
            "Fw",
            "Fwd",
            "AW",
            "WG",
            "SV",
            "VS",
            "RV",
            "RES",
            "ENC",
            "TR",
            "R",
            "I",
            "رد",
            "ردّ",
            "إعادة توجيه",
            "تحويل"
        };
        for (String prefix : prefixes) {
            assertThat(SubjectLine.base(prefix + ": X1")).as(prefix).isEqualTo("X1");
            assertThat(SubjectLine.base(prefix + "[2]：X1")).as(prefix).isEqualTo("X1");
            assertThat(SubjectLine.isAnswer(prefix + ": X1")).as(prefix).isTrue();
        }
    }
}
