package io.ghostnote.render;

import io.ghostnote.note.Bidi;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Text as HTML: everything escaped, elements in place of isolate characters (docs/etiquette.md section 9). */
final class Markup {
    private static final Pattern DIRECTIONS = Pattern.compile("[\u200F\u2066-\u2069]");

    private Markup() {}

    /** Text that may hold isolates, to stand between two tags. */
    static String inline(String text) {
        StringBuilder out = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        for (int c : text.codePoints().toArray()) {
            switch (c) {
                case Bidi.LRI -> open(out, open, "<span dir=\"ltr\">", "</span>");
                case Bidi.FSI -> open(out, open, "<bdi>", "</bdi>");
                case Bidi.PDI -> out.append(open.isEmpty() ? "" : open.pop());
                // the block gives the direction that the mark gives in plain text
                case Bidi.RLM -> {}
                default -> out.append(escaped(Character.toString(c)));
            }
        }
        open.forEach(out::append);
        return out.toString();
    }

    /** Without isolates and marks, for where no element can stand. */
    static String bare(String text) {
        return DIRECTIONS.matcher(text).replaceAll("");
    }

    private static void open(StringBuilder out, Deque<String> open, String start, String end) {
        out.append(start);
        open.push(end);
    }

    /** Fit for an attribute in double quotes, and between tags. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
