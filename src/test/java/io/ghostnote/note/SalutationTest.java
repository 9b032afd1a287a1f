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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FRENCH|Layla Hassan|F||MIRROR|PLURAL|Bonjour Madame Hassan,",
                "FRENCH|Samir Haddad|M||MIRROR|PLURAL|Bonjour Monsieur Haddad,",
                "FRENCH|Layla Hassan|UNKNOWN||MIRROR|PLURAL|Bonjour Layla Hassan,",
                "FRENCH|Layla Hassan|F||MIRROR|SINGULAR|Bonjour Layla,",
                "FRENCH|Abdul Rahman|M||MIRROR|PLURAL|Bonjour Abdul Rahman,",
                "FRENCH|Anne Marie Duval|F||MIRROR|PLURAL|Bonjour Anne Marie Duval,",
                "FRENCH||UNKNOWN|Noor|MIRROR|PLURAL|Madame, Monsieur,",
                "FRENCH||UNKNOWN||MIRROR|PLURAL|Bonjour,",
                "SPANISH|Layla Hassan|F||MIRROR|PLURAL|Hola, Layla:",
                "SPANISH|Layla Hassan|F||FORMAL|PLURAL|Estimada Layla:",
                "SPANISH|Layla Hassan|UNKNOWN||FORMAL|PLURAL|Hola, Layla:",
                "SPANISH||UNKNOWN|Noor|MIRROR|PLURAL|Estimado equipo de Noor:",
                "SPANISH||UNKNOWN||MIRROR|PLURAL|Hola:",
                "GERMAN|Layla Hassan|F||MIRROR|PLURAL|Guten Tag Layla Hassan,",
                "GERMAN|Layla Hassan|F||FORMAL|PLURAL|Sehr geehrte Frau Hassan,",
                "GERMAN|Samir Haddad|M||FORMAL|PLURAL|Sehr geehrter Herr Haddad,",
                "GERMAN|Layla Hassan|UNKNOWN||FORMAL|PLURAL|Guten Tag Layla Hassan,",
                "GERMAN|Layla Hassan|F||FORMAL|SINGULAR|Hallo Layla,",
                "GERMAN||UNKNOWN|Noor|FORMAL|PLURAL|Sehr geehrte Damen und Herren,",
                "GERMAN||UNKNOWN||MIRROR|PLURAL|Guten Tag,",
                "GERMAN|ليلى حسن|UNKNOWN||MIRROR|PLURAL|Guten Tag \u2068ليلى حسن\u2069,",
            })
    void beginsANoteInFrenchSpanishAndGerman(
            Language language,
            @Nullable String name,
            Gender gender,
            @Nullable String company,
            Greeting greeting,
            Plurality plurality,
            String line) {
        AddressForm form = new AddressForm(
                Optional.ofNullable(name),
                Map.of(),
                Optional.ofNullable(company),
                Optional.empty(),
                gender,
                Optional.empty(),
                greeting,
                plurality,
                Digits.AUTO);
        assertThat(Salutation.greeting(form, language, Optional.empty())).containsExactly(line);
    }

    @ParameterizedTest
    @CsvSource({
        "GERMAN, 'Sehr geehrter Herr Haddad,', 'Sehr geehrte Frau Hassan,'",
        "GERMAN, 'Hallo Samir,', 'Guten Tag Layla Hassan,'",
        "SPANISH, 'Estimado Samir:', 'Estimada Layla:'",
        "SPANISH, 'Buenos días, Samir:', 'Hola, Layla:'",
    })
    void mirrorsHowFormalTheClientIs(Language language, String theirs, String ours) {
        AddressForm form = form("Layla Hassan", Gender.F, null, null, Greeting.MIRROR);
        assertThat(Salutation.greeting(form, language, Optional.of(theirs + "\n\n…")))
                .containsExactly(ours);
    }

    @Test
    void endsANoteAsTheLanguageDoes() {
        AddressForm polite = form("Layla Hassan", Gender.F, null, null, Greeting.MIRROR);
        assertThat(Salutation.closing(polite, Language.FRENCH, Samples.SAMIR))
                .containsExactly("Bien cordialement,", "Samir");
        assertThat(Salutation.closing(polite, Language.SPANISH, Samples.SAMIR))
                .containsExactly("Un cordial saludo,", "Samir");
        assertThat(Salutation.closing(polite, Language.GERMAN, Samples.SAMIR))
                .containsExactly("Mit freundlichen Grüßen", "Samir");
        assertThat(Salutation.closing(Samples.form(Gender.UNKNOWN, Plurality.SINGULAR), Language.GERMAN, Samples.SAMIR))
                .containsExactly("Viele Grüße", "Samir");
    }
}
