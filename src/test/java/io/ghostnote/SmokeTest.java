package io.ghostnote;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.MessageId;
import org.junit.jupiter.api.Test;

class SmokeTest {
    @Test
    void readsAnIdentifier() {
        assertThat(MessageId.parse("x <a@b>").orElseThrow().value()).isEqualTo("<a@b>");
    }
}
