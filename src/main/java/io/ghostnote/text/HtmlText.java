package io.ghostnote.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private static final int LONGEST = 256 * 1024;
    private static final int DEEPEST = 400;
    private static final Set<String> HIDDEN = Set.of(
            "script", "style", "head", "title", "template", "noscript", "object", "svg", "math", "select", "iframe", "map");
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "tr", "li", "ul", "ol", "dl", "dt", "dd", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre", "body",
            "blockquote", "center", "section", "article", "header", "footer", "address", "form", "fieldset", "tbody", "main");
    private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "table", "ul", "ol");
    private static final Set<String> NAMED_BY = Set.of("id", "class", "name", "data-smartmail", "data-marker");
    /** "attribute value" to what happens. */
    private static final Map<String, Boolean> CUTS = new HashMap<>();

    static {
        for (String line : WordList.read("html-quotes.txt")) {
            String[] words = line.split(" ", 3);
            CUTS.put(words[1] + " " + words[2], words[0].equals("cut"));
        }
    }

    private final StringBuilder out = new StringBuilder();
    private int quotes;
    private int preformatted;
    private boolean cut;
    private boolean lineStart = true;

    private HtmlText() {}

    static String of(String html) {
        String some = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        HtmlText text = new HtmlText();
        NodeTraversor.filter(text, parser.parseInput(some, ""));
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
        if (HIDDEN.contains(name) || hidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        Boolean marked = marked(element);
        if (marked != null) {
            if (marked) {
                newLine();
                out.append(Lines.CUT);
                cut = true;
            }
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("br")) {
            endLine();
        } else if (BLOCKS.contains(name)) {
            newLine();
            if (name.equals("blockquote") && quotes(element)) {
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
                if (name.equals("blockquote") && quotes(element)) {
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

    /** Null: nothing of the kind. False: left out. True: left out with all that follows. */
    private static @Nullable Boolean marked(Element element) {
        if (element.attributesSize() == 0) {
            return null;
        }
        for (String attribute : NAMED_BY) {
            String value = element.attr(attribute);
            if (!value.isEmpty() && value.length() < 400) {
                for (String word : value.split(" ")) {
                    Boolean action = CUTS.get(attribute + " " + word);
                    if (action != null) {
                        return action;
                    }
                }
            }
        }
        String style = element.normalName().equals("div") ? style(element) : "";
        // The line above the header that Outlook copies; in its programs for the desk nothing else tells where the quotation begins.
        return style.startsWith("border:none;border-top:solid") && style.contains("padding:3.0pt0") ? Boolean.TRUE : null;
    }

    private static boolean hidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = style(element);
        return !style.isEmpty()
                && (style.contains("display:none")
                        || style.contains("visibility:hidden")
                        || style.contains("mso-hide:all")
                        || style.contains("opacity:0;")
                        || style.contains("max-height:0")
                        || style.contains("font-size:0;")
                        || style.contains("font-size:0px")
                        || style.endsWith("font-size:0"));
    }

    private static String style(Element element) {
        if (element.attributesSize() == 0) {
            return "";
        }
        String style = element.attr("style");
        if (style.isEmpty() || style.length() > 1_000) {
            return "";
        }
        StringBuilder plain = new StringBuilder(style.length());
        for (int i = 0; i < style.length(); i++) {
            if (!Folded.isBlank(style.charAt(i))) {
                plain.append(style.charAt(i));
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    /** Programs indent with the same element, and then say that it has no border. */
    private static boolean quotes(Element blockquote) {
        return !blockquote.hasClass("webkit-indent-blockquote") && !style(blockquote).contains("border:none");
    }
}
