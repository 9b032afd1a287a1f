package io.ghostnote.render;

import io.ghostnote.report.Digest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The digest as plain text in 80 columns, for a terminal and for mail programs that show no HTML (docs/digest.md). */
public final class DigestText {
    private final Screen screen;
    private final List<String> lines = new ArrayList<>();

    private DigestText(Screen screen) {
        this.screen = screen;
    }

    /**
     * The lines.
     *
     * @param zone the owner's
     */
    public static List<String> of(Digest digest, Tongue tongue, ZoneId zone) {
        DigestText text = new DigestText(new Screen(tongue));
        text.page(new DigestWords(tongue, zone).page(digest));
        return text.lines;
    }

    private void page(Page page) {
        say("", page.title());
        page.lead().forEach(words -> say("", words));
        page.parts().forEach(this::part);
        lines.add("");
        page.foot().forEach(row -> row("", row));
    }

    private void part(Page.Part part) {
        lines.add("");
        say("", part.head());
        part.note().ifPresent(note -> say("", note));
        for (Page.Card card : part.cards()) {
            if (!card.who().isEmpty()) {
                lines.add("");
                say(
                        "  ",
                        card.about().isEmpty()
                                ? screen.say("row", "client", card.who())
                                : screen.say("row_about", "client", card.who(), "subject", card.about()));
            }
            card.rows().forEach(row -> row(card.who().isEmpty() ? "  " : "    ", row));
        }
        part.more().ifPresent(row -> {
            lines.add("");
            row("  ", row);
        });
    }

    private void row(String indent, Page.Row row) {
        switch (row.kind()) {
            case SAID, NEXT -> say(indent, row.words());
            case PULSE, BAR -> say(indent, row.figure() + "  " + row.words());
            case COMMAND -> {
                String command = screen.tongue().isolated(row.figure());
                say(row.words().isEmpty() ? indent + "  " : indent, (row.words() + " " + command).strip());
            }
        }
    }

    private void say(String indent, String words) {
        lines.addAll(screen.lines(indent + words));
    }
}
