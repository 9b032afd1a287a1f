package io.ghostnote.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTest {
    @Property
    void whatIsEscapedComesBackAsUtf8CanHoldIt(@ForAll String text) {
        String escaped = Packed.escape(text);
        assertThat(escaped.chars()).noneMatch(c -> (c >= Packed.GROUP && c <= Packed.FIELD) || c == 0);
        String held = new String(escaped.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(held).isEqualTo(escaped);
        assertThat(Packed.unescape(held)).isEqualTo(wellFormed(text));
    }

    @Property
    void whatIsJoinedIsSplit(@ForAll List<String> texts) {
        String joined = texts.stream().map(Packed::escape).collect(Collectors.joining(String.valueOf(Packed.FIELD)));
        List<String> parts = texts.isEmpty() ? List.of() : Packed.fields(joined, Packed.FIELD);
        assertThat(parts.stream().map(Packed::unescape))
                .containsExactlyElementsOf(
                        texts.stream().map(PackedTest::wellFormed).toList());
    }

    @Test
    void loneSurrogatesAreReplaced() {
        assertThat(Packed.escape("a\uD83Cb\uDF19")).isEqualTo("a\uFFFDb\uFFFD");
        assertThat(Packed.escape("\uD83C\uDF19")).isEqualTo("\uD83C\uDF19");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b", "x\u001b", "\u001b!", "\u001b\u001b", "\u001bz"})
    void aBrokenEscapeIsRefused(String packed) {
        assertThatThrownBy(() -> Packed.unescape(packed)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String wellFormed(String text) {
        return text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
