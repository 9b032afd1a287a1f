package io.ghostnote.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client announces. */
class AnnouncementsTest {
    static Stream<JsonNode> vectors() {
        return Vectors.of("client_flags");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void vector(JsonNode vector) {
        Announcements found = Announcements.in(FoldedText.of(vector.get("text").asText()));
        assertThat(found.kinds().stream().map(Announcement::word))
                .as("%s", found)
                .containsExactlyInAnyOrderElementsOf(vector.get("expected")
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList());
    }
}
