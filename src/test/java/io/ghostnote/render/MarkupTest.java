package io.ghostnote.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {
    @ParameterizedTest
    @CsvSource({
        "a < b & 'c' > \"d\", a &lt; b &amp; &#39;c&#39; &gt; &quot;d&quot;",
        "to \u2068noor\u2069., to <bdi>noor</bdi>.",
        "to \u2066noor\u2069., to <span dir=\"ltr\">noor</span>.",
        "\u2068a \u2068b\u2069\u2069, <bdi>a <bdi>b</bdi></bdi>",
        "\u2068open, <bdi>open</bdi>",
        "closed\u2069, closed",
        "\u200Fa, a"
    })
    void isolatesBecomeElementsAndTheRestIsEscaped(String text, String markup) {
        assertThat(Markup.inline(text)).isEqualTo(markup);
    }
}
