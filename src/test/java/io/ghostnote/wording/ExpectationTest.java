package io.ghostnote.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether an answer is expected. */
class ExpectationTest {
    static Stream<JsonNode> vectors() {
        return Vectors.of("expects_reply");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void vector(JsonNode vector) {
        Expectation found = Expectation.of(
                FoldedText.of(vector.get("text").asText()),
                vector.get("awaited_action").asBoolean());
        assertThat(found.verdict().name().toLowerCase(Locale.ROOT))
                .as("%s", found)
                .isEqualTo(vector.get("expected").asText());
        assertThat(found.score()).as("%s", found).isEqualTo(vector.get("score").asInt());
    }
}
