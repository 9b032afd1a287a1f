package io.ghostnote.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ghostnote.ladder.Step;
import io.ghostnote.mail.MessageId;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessageIdsTest {
    private static final byte[] SECRET = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final MessageId BASIS = new MessageId("<a@b.example>");

    private static MessageId derive(String client, String engagement, Step step) {
        return MessageIds.derive(SECRET, client, engagement, BASIS, step, 0, "haddad.example");
    }

    @Test
    void isTheSameForTheSameStepAndLooksLikeAnyOther() {
        assertThat(derive("noor", "site", Step.S1)).isEqualTo(derive("noor", "site", Step.S1));
        assertThat(derive("noor", "site", Step.S1).value())
                .matches("<[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}@haddad\\.example>");
    }

    @Test
    void differsInEverythingElse() {
        Set<MessageId> ids = new HashSet<>();
        for (Step step : Step.values()) {
            ids.add(derive("noor", "site", step));
        }
        // a note that follows a withdrawn one is another note
        ids.add(MessageIds.derive(SECRET, "noor", "site", BASIS, Step.S1, 1, "haddad.example"));
        ids.add(derive("noors", "ite", Step.S1));
        ids.add(derive("noor", "", Step.S1));
        ids.add(MessageIds.derive(
                SECRET, "noor", "site", new MessageId("<A@b.example>"), Step.S1, 0, "haddad.example"));
        ids.add(MessageIds.derive(
                "0123456789abcdeF".getBytes(StandardCharsets.US_ASCII),
                "noor",
                "site",
                BASIS,
                Step.S1,
                0,
                "haddad.example"));
        assertThat(ids).hasSize(Step.values().length + 5);
    }

    @Test
    void refusesAShortSecretAndAHostileDomain() {
        assertThatThrownBy(() -> MessageIds.derive(new byte[8], "c", "e", BASIS, Step.S1, 0, "x.example"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MessageIds.derive(SECRET, "c", "e", BASIS, Step.S1, 0, "x.example>\r\nBcc: y"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
