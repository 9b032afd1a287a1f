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

    /**
     * In Arabic a line that does not begin with an Arabic letter gets a mark in front, and is isolated when it holds none at all, so
     * that a Latin name or a phone number keeps its order; a link stays as it is, because it is copied.
     */
    static List<String> directed(List<String> lines, Language language) {
        return language.rightToLeft()
                ? lines.stream().map(Paragraphs::rightToLeft).toList()
                : lines;
    }

    private static String rightToLeft(String line) {
        if (Bidi.of(line) == Bidi.Direction.RIGHT_TO_LEFT || line.matches("https?://\\S+")) {
            return line;
        }
        return Bidi.RLM + (Bidi.foreign(line, Language.ENGLISH) ? line : Bidi.leftToRight(line));
    }
}
