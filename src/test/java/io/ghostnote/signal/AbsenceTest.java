package io.ghostnote.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Absence notices and the day back. */
class ReturnDayTest {
    static Stream<JsonNode> vectors() {
        return Vectors.of("out_of_office");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void vector(JsonNode vector) {
        String subject = vector.get("subject").asText();
        String body = vector.get("body").asText();
        Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
        vector.get("weekend").forEach(day -> weekend.add(DayOfWeek.of(day.asInt())));
        DayContext context = DayContext.of(
                LocalDate.parse(vector.get("received").asText()),
                Optional.of(vector.get("region").asText()),
                weekend);
        Optional<String> away = Absence.announcedIn(subject, body);
        assertThat(away.isPresent())
                .as("%s", away)
                .isEqualTo(vector.get("expected_ooo").asBoolean());
        assertThat(away.flatMap(words -> ReturnDay.of(subject, body, context))
                        .map(LocalDate::toString)
                        .orElse(null))
                .isEqualTo(vector.get("expected_back").asText(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sorry for the delay, I was on holiday last week. The pages are fine.",
                "Enjoy your time on vacation!",
                "By the way, I'll be on holiday in August.",
                "The texts are fine. I'll be away next week, so send them on Friday.",
                "I'll be back to you shortly.",
                "Désolée, j'étais en vacances. Tout est bon pour moi.",
                "Ich war letzte Woche im Urlaub, jetzt passt alles.",
                "Perdona, estuve de vacaciones. Todo perfecto.",
                "كنت في إجازة الأسبوع الماضي، الملفات ممتازة.",
                "J'attends votre retour.",
            })
    void aPersonWhoMentionsAHolidayIsNotAway(String body) {
        assertThat(Absence.announcedIn("Re: Site", body)).isEmpty();
    }
}
