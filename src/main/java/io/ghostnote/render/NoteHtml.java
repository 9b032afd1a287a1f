package io.ghostnote.render;

import io.ghostnote.note.NoteText;
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
            return "<a href=\"" + Markup.escaped(line) + "\" dir=\"ltr\">" + Markup.escaped(line) + "</a>";
        }
        return Markup.inline(line);
    }
}
