package io.ghostnote.text;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * HTML as plain text: what is hidden is left out, quotations have {@code >} before their lines as in plain text, and what mail programs
 * mark as quoted is left out with it (html-quotes.txt). Nothing is ever loaded. Never fails.
 */
final class HtmlText implements NodeFilter {
    private static final int LONGEST = 128 * 1024;
    private static final int DEEPEST = 100;
    private static final Set<String> HIDDEN = Set.of(
            "script",
            "style",
            "head",
            "title",
            "template",
            "noscript",
            "object",
            "svg",
            "math",
            "select",
            "iframe",
            "map");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "tr",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "pre",
            "body",
            "blockquote",
            "center",
            "section",
            "article",
            "header",
            "footer",
            "address",
            "form",
            "fieldset",
            "tbody",
            "main");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "table", "ul", "ol");

    private final StringBuilder out = new StringBuilder();
    private int quotes;
    private int preformatted;
    private boolean cut;
    private boolean lineStart = true;

    private HtmlText() {}

    static String of(String html) {
        return of(html, new HashSet<>());
    }

    /** Adds to {@code unread} when there is more than is read. */
    static String of(String html, Set<String> unread) {
        HtmlDiet.Lean lean = HtmlDiet.of(html, LONGEST);
        if (lean.cut()) {
            unread.add("long HTML cut");
        }
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        HtmlText text = new HtmlText();
        NodeTraversor.filter(text, parser.parseInput(lean.html(), ""));
        return text.out.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (cut) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode text) {
            text(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        String name = element.normalName();
        if (HIDDEN.contains(name)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        switch (HtmlMark.of(element)) {
            case HIDDEN, QUOTED -> {
                return FilterResult.SKIP_ENTIRELY;
            }
            case CUT -> {
                newLine();
                out.append(Lines.CUT);
                cut = true;
                return FilterResult.SKIP_ENTIRELY;
            }
            case NONE -> {}
        }
        if (name.equals("br")) {
            endLine();
        } else if (BLOCKS.contains(name)) {
            newLine();
            if (name.equals("blockquote") && HtmlMark.quotes(element)) {
                quotes++;
            }
            preformatted += name.equals("pre") ? 1 : 0;
        } else if (name.equals("td") || name.equals("th")) {
            text(" ");
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            if (BLOCKS.contains(name)) {
                newLine();
                preformatted -= name.equals("pre") ? 1 : 0;
                if (name.equals("blockquote") && HtmlMark.quotes(element)) {
                    quotes--;
                } else if (PARAGRAPHS.contains(name) && !cut) {
                    paragraph();
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (c == '\n' && preformatted > 0) {
                endLine();
            } else if (blank && preformatted == 0) {
                if (!lineStart && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (c != '\r' && c != Lines.CUT) {
                startLine();
                out.append(c == 0xa0 ? ' ' : c);
            }
        }
    }

    private void startLine() {
        if (lineStart) {
            lineStart = false;
            if (quotes > 0) {
                out.append("> ");
            }
        }
    }

    private void endLine() {
        if (lineStart && quotes > 0) {
            out.append('>');
        }
        out.append('\n');
        lineStart = true;
    }

    private void newLine() {
        if (!lineStart) {
            out.append('\n');
            lineStart = true;
        }
    }

    private void paragraph() {
        int length = out.length();
        boolean apart = length < 2 || (out.charAt(length - 1) == '\n' && out.charAt(length - 2) == '\n');
        if (!apart) {
            endLine();
        }
    }
}
