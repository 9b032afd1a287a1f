package io.ghostnote.render;

import io.ghostnote.note.Language;
import io.ghostnote.report.Digest;
import java.time.ZoneId;

/**
 * The digest as one HTML document that needs nothing else: tables, and styles on the elements themselves, because mail programs drop
 * much of what stands in the head; what stands there is only for the dark (docs/digest.md). Direction and language stand on an element
 * inside the body too, because some programs drop the elements around it.
 */
public final class DigestHtml {
    private static final String HEAD = """
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            """;
    private static final String TABLE =
            "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"";

    private final Language language;
    private final StringBuilder out = new StringBuilder();

    private DigestHtml(Language language) {
        this.language = language;
    }

    /**
     * The document.
     *
     * @param zone the owner's
     */
    public static String of(Digest digest, Tongue tongue, ZoneId zone) {
        DigestHtml html = new DigestHtml(tongue.language());
        html.page(new DigestWords(tongue, zone).page(digest));
        return html.out.toString();
    }

    private void page(Page page) {
        String way = "lang=\"" + language.tag() + "\" dir=\"" + (language.rightToLeft() ? "rtl" : "ltr") + "\"";
        out.append("<!DOCTYPE html>\n<html ").append(way).append(">\n<head>\n").append(HEAD);
        element("title", "", Markup.escaped(Markup.bare(page.title())));
        out.append("<style>\n").append(DigestStyle.SHEET).append("</style>\n</head>\n");
        out.append("<body class=\"page\" style=\"").append(DigestStyle.BODY).append("\">\n");
        out.append("<div ").append(way).append(" class=\"page\" style=\"");
        out.append(DigestStyle.block(language)).append("\">\n");
        out.append(TABLE)
                .append("><tr><td align=\"center\" style=\"")
                .append(DigestStyle.AROUND)
                .append("\">\n");
        out.append(TABLE).append(" style=\"").append(DigestStyle.COLUMN).append("\"><tr><td style=\"");
        out.append(DigestStyle.start(language)).append("\">\n");
        said("h1", "ink", DigestStyle.TITLE, page.title());
        page.lead().forEach(words -> said("p", "soft", DigestStyle.LEAD, words));
        page.parts().forEach(this::part);
        out.append("<div class=\"rule\" style=\"").append(DigestStyle.FOOT).append("\">\n");
        page.foot().forEach(row -> row(row, "soft", DigestStyle.SMALL));
        out.append("</div>\n</td></tr></table>\n</td></tr></table>\n</div>\n</body>\n</html>\n");
    }

    private void part(Page.Part part) {
        said("h2", "accent", DigestStyle.HEAD, part.head());
        part.note().ifPresent(note -> said("p", "soft", DigestStyle.NOTE, note));
        for (Page.Card card : part.cards()) {
            out.append(TABLE).append(" style=\"").append(DigestStyle.GAP).append("\"><tr><td class=\"card\" style=\"");
            out.append(DigestStyle.card(language)).append("\">\n");
            if (!card.who().isEmpty()) {
                said("h3", "ink", DigestStyle.WHO, card.who());
            }
            if (!card.about().isEmpty()) {
                said("p", "soft", DigestStyle.ABOUT, card.about());
            }
            card.rows().forEach(row -> row(row, "ink", DigestStyle.ROW));
            out.append("</td></tr></table>\n");
        }
        part.more().ifPresent(row -> row(row, "soft", DigestStyle.SMALL));
    }

    private void row(Page.Row row, String inks, String style) {
        switch (row.kind()) {
            case SAID -> said("p", inks, style, row.words());
            case NEXT -> said("p", inks, style + ";font-weight:bold", row.words());
            case PULSE ->
                paragraph(
                        "soft",
                        DigestStyle.NOTE,
                        // the words tell the same, so whoever listens is not read a row of blocks
                        "<span class=\"accent\" aria-hidden=\"true\" style=\"" + DigestStyle.PULSE + "\">"
                                + Markup.escaped(row.figure()) + "</span> " + Markup.inline(row.words()));
            case BAR -> {
                said("p", inks, DigestStyle.LABEL, row.words());
                bar(row.percent());
            }
            case COMMAND ->
                paragraph(
                        inks,
                        style,
                        (Markup.inline(row.words()) + " <code class=\"code\" dir=\"ltr\" style=\"" + DigestStyle.CODE
                                        + "\">" + Markup.escaped(row.figure()) + "</code>")
                                .strip());
        }
    }

    /** Cells with widths: that is kept where pictures and most of style are not. The words above tell the same. */
    private void bar(int percent) {
        int part = Math.min(Math.max(percent, percent > 0 ? 1 : 0), 100);
        out.append(TABLE)
                .append(" aria-hidden=\"true\" style=\"")
                .append(DigestStyle.BAR)
                .append("\"><tr>");
        cell("fill", DigestStyle.FILL, part);
        cell("rest", DigestStyle.REST, 100 - part);
        out.append("</tr></table>\n");
    }

    private void cell(String inks, String style, int percent) {
        if (percent > 0) {
            out.append("<td class=\"").append(inks).append("\" width=\"").append(percent);
            out.append("%\" height=\"10\" style=\"width:").append(percent).append("%;");
            out.append(style).append("\">&nbsp;</td>");
        }
    }

    private void said(String tag, String inks, String style, String words) {
        element(tag, " class=\"" + inks + "\" style=\"" + style + "\"", Markup.inline(words));
    }

    private void paragraph(String inks, String style, String markup) {
        element("p", " class=\"" + inks + "\" style=\"" + style + "\"", markup);
    }

    private void element(String tag, String attributes, String markup) {
        out.append('<').append(tag).append(attributes).append('>').append(markup);
        out.append("</").append(tag).append(">\n");
    }
}
