package io.ghostnote.render;

import io.ghostnote.note.Bidi;
import io.ghostnote.note.NoteText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A note as HTML: one block that carries direction and language itself, because some mail programs drop them from the elements around
 * it; elements in place of isolate characters; everything escaped (docs/etiquette.md section 9).
 */
final class NoteHtml {
    private NoteHtml() {}

    static String of(NoteText note) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n");
        out.append(
                note.language().rightToLeft()
                        ? "<div dir=\"rtl\" lang=\"" + note.language().tag()
                                + "\" style=\"direction:rtl;text-align:right\">\n"
                        : "<div dir=\"ltr\" lang=\"" + note.language().tag() + "\">\n");
        for (List<String> paragraph : note.paragraphs()) {
            out.append("<p>");
            out.append(
                    String.join("<br>\n", paragraph.stream().map(NoteHtml::line).toList()));
            out.append("</p>\n");
        }
        return out.append("</div>\n</body></html>\n").toString();
    }

    private static String line(String line) {
        if (line.matches("https?://\\S+")) {
            return "<a href=\"" + escaped(line) + "\" dir=\"ltr\">" + escaped(line) + "</a>";
        }
        StringBuilder out = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        for (int c : line.codePoints().toArray()) {
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

    private static void open(StringBuilder out, Deque<String> open, String start, String end) {
        out.append(start);
        open.push(end);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
