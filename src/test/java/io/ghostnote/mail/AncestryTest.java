package io.ghostnote.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AncestryTest {
    private static final MessageId A = new MessageId("<a@b.example>");
    private static final MessageId B = new MessageId("<b@b.example>");

    @Test
    void referencesAreTheChain() {
        assertThat(new Ancestry(List.of(A, B), List.of(B), Optional.empty()).chain())
                .containsExactly(A, B);
    }

    @Test
    void aSingleInReplyToStandsInForMissingReferences() {
        assertThat(new Ancestry(List.of(), List.of(A), Optional.empty()).chain())
                .containsExactly(A);
    }

    @Test
    void severalInReplyToAreNoChain() {
        assertThat(new Ancestry(List.of(), List.of(A, B), Optional.empty()).chain())
                .isEmpty();
    }
}
