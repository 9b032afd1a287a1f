package io.ghostnote.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.junit.jupiter.api.Test;

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
}
