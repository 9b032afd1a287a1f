package io.ghostnote.note;

import java.util.Arrays;
import java.util.List;

/** Text with line feeds to paragraphs of lines that a mail program shows in the right direction. */
final class Paragraphs {
    private Paragraphs() {}

    /** The paragraphs of a text, which an empty line keeps apart; empty ones are dropped. */
    static List<List<String>> of(String text, Language language) {
        return Arrays.stream(text.split("\n\\s*\n"))
                .map(paragraph -> directed(
                        paragraph
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList(),
                        language))
                .filter(lines -> !lines.isEmpty())
                .toList();
    }

    /** A line whose first strong character misleads gets a mark in front; a link stays as it is, because it is copied. */
    static List<String> directed(List<String> lines, Language language) {
        if (!language.rightToLeft()) {
            return lines;
        }
        return lines.stream()
                .map(line -> Bidi.of(line) == Bidi.Direction.RIGHT_TO_LEFT || line.matches("https?://\\S+")
                        ? line
                        : Bidi.RLM + line)
                .toList();
    }
}
