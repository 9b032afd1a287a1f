package io.ghostnote.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ghostnote.mail.Kind;
import io.ghostnote.wording.DayContext;
import io.ghostnote.wording.Vectors;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Absence notices told by what they say, and the day back. */
class AbsenceTest {
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
        Inspection seen = Inspection.of(message(subject, body), context);
        assertThat(seen.kind().kind() == Kind.AUTO_REPLY)
                .as("%s", seen.kind())
                .isEqualTo(vector.get("expected_ooo").asBoolean());
        assertThat(seen.back().map(LocalDate::toString).orElse(null))
                .isEqualTo(vector.get("expected_back").asText(null));
    }

    private static byte[] message(String subject, String body) {
        return ("From: Layla <layla@noor.example>\nTo: sami@haddad.example\nSubject: " + subject
                        + "\nContent-Type: text/plain; charset=utf-8\n\n" + body)
                .getBytes(StandardCharsets.UTF_8);
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
        assertThat(MessageKind.of(message("Re: Site", body)).kind()).isEqualTo(Kind.HUMAN);
    }
}
