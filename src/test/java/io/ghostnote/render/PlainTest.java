package io.ghostnote.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What mail says, on a terminal of 80 columns. */
class PlainTest {
    @Test
    void nothingThatDrivesATerminalIsLeft() {
        assertThat(Plain.line("a\u001b[31mb\r\nc\u202ed\u0007", 50)).isEqualTo("a[31mb  cd");
        assertThat(Plain.line("x".repeat(60), 50)).hasSize(50).endsWith("x…");
    }

    @Test
    void columnsAreThoseOfTheScreen() {
        assertThat(Plain.column("noor", 6)).isEqualTo("noor  ");
        assertThat(Plain.column("a long one", 6)).isEqualTo("a lon…");
        assertThat(Plain.column("نُور", 4)).isEqualTo("نُور ");
        assertThat(Plain.column("日本語", 5)).isEqualTo("日本…");
        assertThat(Plain.column("日本語", 4)).isEqualTo("日… ");
    }

    @Test
    void longLinesAreBrokenBetweenWords() {
        String words = "word ".repeat(31).strip();
        assertThat(Plain.wrapped("  " + words))
                .containsExactly(
                        "  " + "word ".repeat(15).strip(),
                        "      " + "word ".repeat(15).strip(),
                        "      word");
        assertThat(Plain.wrapped("short")).containsExactly("short");
        assertThat(Plain.wrapped("x".repeat(80))).hasSize(1);
    }

    @Test
    void aWordThatIsLongerThanALineStaysWhole() {
        String address = "a@" + "b".repeat(100) + ".example";
        assertThat(Plain.wrapped(address)).containsExactly(address);
        assertThat(Plain.wrapped("noor: " + address + " writes"))
                .containsExactly("noor:", "    " + address, "    writes");
    }
}
