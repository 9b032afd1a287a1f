package io.ghostnote.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.note.AddressForm.Digits;
import io.ghostnote.note.AddressForm.Gender;
import io.ghostnote.note.AddressForm.Greeting;
import io.ghostnote.note.AddressForm.Plurality;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalutationTest {
    private static AddressForm form(
            @Nullable String name,
            Gender gender,
            @Nullable String company,
            @Nullable String honorific,
            Greeting greeting) {
        return new AddressForm(
                Optional.ofNullable(name),
                Map.of(),
                Optional.ofNullable(company),
                Optional.empty(),
                gender,
                Optional.ofNullable(honorific),
                greeting,
                Plurality.PLURAL,
                Digits.AUTO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "خالد|M|||الأستاذ الفاضل خالد،/تحية طيبة وبعد،",
                "ليلى حسن|F|||الأستاذة الفاضلة ليلى،/تحية طيبة وبعد،",
                "ليلى|UNKNOWN|||مرحبًا ليلى،",
                "|UNKNOWN|||تحية طيبة وبعد،",
                "|F|||تحية طيبة وبعد،",
                "|UNKNOWN|نور||السادة شركة نور المحترمين،/تحية طيبة وبعد،",
                "|UNKNOWN|مؤسسة النور||السادة مؤسسة النور المحترمين،/تحية طيبة وبعد،",
                "خالد|M||المهندس|المهندس خالد،/تحية طيبة وبعد،",
                "ليلى|F||Dr.|الدكتورة ليلى،/تحية طيبة وبعد،",
                "ليلى|UNKNOWN||Dr.|مرحبًا ليلى،",
                "عبد الله السالم|M|||الأستاذ الفاضل عبد الله،/تحية طيبة وبعد،",
                "صلاح الدين عمر|M|||الأستاذ الفاضل صلاح الدين،/تحية طيبة وبعد،",
                "Layla Hassan|UNKNOWN|||مرحبًا \u2068Layla\u2069،",
            })
    void beginsAnArabicNote(
            @Nullable String name, Gender gender, @Nullable String company, @Nullable String honorific, String lines) {
        AddressForm form = form(name, gender, company, honorific, Greeting.MIRROR);
        assertThat(Salutation.greeting(form, Language.ARABIC, Optional.empty())).isEqualTo(List.of(lines.split("/")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "السلام عليكم ورحمة الله|السلام عليكم ورحمة الله وبركاته،",
                "أستاذ سامر\\nالسّلام عليكم|السلام عليكم ورحمة الله وبركاته،",
                "وعليكم السلام|السلام عليكم ورحمة الله وبركاته،",
                "تحية طيبة وبعد،|الأستاذة الفاضلة ليلى،/تحية طيبة وبعد،",
                "السادة الأفاضل|الأستاذة الفاضلة ليلى،/تحية طيبة وبعد،",
                "مرحبًا سامر|مرحبًا ليلى،",
                "أهلاً أستاذ سامر|مرحبًا ليلى،",
                "هلا والله|مرحبًا ليلى،",
                "صباح الخير،|مرحبًا ليلى،",
                "مساء النور|مرحبًا ليلى،",
                "تم، شكرًا|الأستاذة الفاضلة ليلى،/تحية طيبة وبعد،",
            })
    void mirrorsTheClient(String greeting, String lines) {
        assertThat(Salutation.greeting(Samples.LAYLA, Language.ARABIC, Optional.of(greeting.replace("\\n", "\n"))))
                .isEqualTo(List.of(lines.split("/")));
    }

    @Test
    void aConfiguredGreetingIsNotMirrored() {
        AddressForm salam = form("ليلى", Gender.UNKNOWN, null, null, Greeting.SALAM);
        assertThat(Salutation.greeting(salam, Language.ARABIC, Optional.of("مرحبا")))
                .containsExactly("السلام عليكم ورحمة الله وبركاته،");
        AddressForm formal = form("ليلى", Gender.UNKNOWN, null, null, Greeting.FORMAL);
        assertThat(Salutation.greeting(formal, Language.ARABIC, Optional.of("مرحبا")))
                .containsExactly("تحية طيبة وبعد،");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Layla Hassan||Hello Layla,",
                "|| Hello,",
                "J. Smith||Hello J. Smith,",
                "Abdul Rahman Saleh||Hello Abdul Rahman,",
                "Layla Hassan|Dr.|Hello Dr. Layla Hassan,",
                "ليلى||Hello \u2068ليلى\u2069,",
                "evil@x.example||Hello,",
            })
    void beginsAnEnglishNote(@Nullable String name, @Nullable String honorific, String line) {
        AddressForm form = form(name, Gender.UNKNOWN, null, honorific, Greeting.MIRROR);
        assertThat(Salutation.greeting(form, Language.ENGLISH, Optional.empty()))
                .containsExactly(line.strip());
    }

    @Test
    void endsByFormality() {
        Author author =
                new Author("Samir Haddad", Map.of(), Map.of(Language.ENGLISH, "Haddad Design\n+966 50 000 0000\n"));
        AddressForm company = form(null, Gender.UNKNOWN, "نور", null, Greeting.MIRROR);
        assertThat(Salutation.closing(company, Language.ARABIC, author))
                .containsExactly("وتفضلوا بقبول فائق الاحترام والتقدير،", "Samir Haddad");
        assertThat(Salutation.closing(form(null, Gender.UNKNOWN, null, null, Greeting.SIMPLE), Language.ARABIC, author))
                .startsWith("مع التحية،");
        assertThat(Salutation.closing(Samples.LAYLA, Language.ENGLISH, author))
                .containsExactly("Best regards,", "Samir Haddad", "Haddad Design", "+966 50 000 0000");
    }
}
