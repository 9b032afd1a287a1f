package io.ghostnote.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CountedTest {
    @Test
    void agreesWithTheVectors() {
        JsonNode vectors = ToneTest.json("arabic-vectors.json");
        for (JsonNode vector : vectors.get("category")) {
            assertThat(Counted.category(vector.get("n").asInt()).name().toLowerCase(Locale.ROOT))
                    .isEqualTo(vector.get("expected").asText());
        }
        for (JsonNode vector : vectors.get("count")) {
            String counted = count(
                    vector,
                    Language.ARABIC,
                    Counted.Case.valueOf(vector.get("case").asText().toUpperCase(Locale.ROOT)));
            boolean arab = vector.get("digits").asText().equals("arab");
            assertThat(arab ? Digits.arabic(counted) : counted)
                    .as(vector.toString())
                    .isEqualTo(vector.get("expected").asText());
        }
        for (JsonNode vector : vectors.get("english_count")) {
            assertThat(count(vector, Language.ENGLISH, Counted.Case.GENITIVE))
                    .isEqualTo(vector.get("expected").asText());
        }
    }

    private static String count(JsonNode vector, Language language, Counted.Case grammaticalCase) {
        Counted.Noun noun = Counted.Noun.valueOf(vector.get("noun").asText().toUpperCase(Locale.ROOT));
        return Counted.count(vector.get("n").asInt(), noun, grammaticalCase, language);
    }

    @Test
    void isolatesAsTheVectorsDo() {
        for (JsonNode vector : ToneTest.json("arabic-vectors.json").get("isolate")) {
            String token = vector.get("token").asText();
            boolean ltr = vector.get("kind").asText().equals("ltr");
            assertThat(ltr ? Bidi.leftToRight(token) : Bidi.firstStrong(token))
                    .isEqualTo(vector.get("expected").asText());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FRENCH, 0, DAY, GENITIVE, 0 jour",
        "FRENCH, 1, BUSINESS_DAY, GENITIVE, 1 jour ouvré",
        "FRENCH, 2, BUSINESS_DAY, GENITIVE, 2 jours ouvrés",
        "FRENCH, 2, MONTH, NOMINATIVE, 2 mois",
        "SPANISH, 0, DAY, GENITIVE, 0 días",
        "SPANISH, 1, BUSINESS_DAY, GENITIVE, 1 día hábil",
        "SPANISH, 21, BUSINESS_DAY, GENITIVE, 21 días hábiles",
        "GERMAN, 0, DAY, NOMINATIVE, 0 Tage",
        "GERMAN, 1, BUSINESS_DAY, GENITIVE, 1 Arbeitstag",
        "GERMAN, 3, BUSINESS_DAY, NOMINATIVE, 3 Arbeitstage",
        "GERMAN, 3, BUSINESS_DAY, GENITIVE, 3 Arbeitstagen",
        "GERMAN, 101, WEEK, GENITIVE, 101 Wochen",
    })
    void countsInOtherLanguages(Language language, int n, Counted.Noun noun, Counted.Case inCase, String counted) {
        assertThat(Counted.count(n, noun, inCase, language)).isEqualTo(counted);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void knowsEveryNounInEveryLanguage(Language language) {
        for (Counted.Noun noun : Counted.Noun.values()) {
            for (int n : new int[] {0, 1, 2, 3, 11, 100, 101}) {
                assertThat(Counted.count(n, noun, Counted.Case.GENITIVE, language))
                        .isNotBlank();
            }
        }
    }
}
