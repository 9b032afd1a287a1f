package io.ghostnote.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The visible text of HTML, crudely and safely: no tag is interpreted beyond where lines end, what is hidden and what is quoted.
 * One pass; never fails; nothing is ever loaded.
 */
final class HtmlText {
    private static final Set<String> HIDDEN =
            Set.of("script", "style", "head", "title", "template", "noscript", "blockquote");
    private static final Set<String> BLOCKS =
            Set.of("br", "p", "div", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "hr", "pre", "body");
    private static final Map<String, String> ENTITIES = Map.of(
            "nbsp", " ", "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "zwnj", "\u200c", "rsquo", "’",
            "laquo", "«", "raquo", "»");
    private static final int LONGEST_ENTITY = 10;

    private final String html;
    private final StringBuilder out = new StringBuilder();
    private String hiddenBy = "";
    private int hiddenDepth;
    private boolean unclosedComment;
    private boolean unclosedTag;

    private HtmlText(String html) {
        this.html = html;
    }

    static String of(String html) {
        return new HtmlText(html).run();
    }

    private String run() {
        int pos = 0;
        while (pos < html.length()) {
            char c = html.charAt(pos);
            if (c == '<') {
                pos = tag(pos);
            } else if (c == '&') {
                pos = entity(pos);
            } else {
                text(Character.isWhitespace(c) ? ' ' : c);
                pos++;
            }
        }
        return out.toString();
    }

    private void text(char c) {
        if (!hiddenBy.isEmpty()) {
            return;
        }
        boolean repeated = c == ' ' && (out.length() == 0 || out.charAt(out.length() - 1) <= ' ');
        if (!repeated) {
            out.append(c);
        }
    }

    private int tag(int start) {
        if (html.startsWith("<!--", start) && !unclosedComment) {
            int close = html.indexOf("-->", start + 4);
            unclosedComment = close < 0;
            if (close >= 0) {
                return close + 3;
            }
        }
        int close = unclosedTag ? -1 : html.indexOf('>', start);
        if (close < 0) {
            unclosedTag = true;
            text('<');
            return start + 1;
        }
        boolean closing = start + 1 < html.length() && html.charAt(start + 1) == '/';
        int from = closing ? start + 2 : start + 1;
        int to = from;
        while (to < close && to - from < LONGEST_ENTITY && Character.isLetterOrDigit(html.charAt(to))) {
            to++;
        }
        element(html.substring(from, to).toLowerCase(Locale.ROOT), closing);
        return close + 1;
    }

    private void element(String name, boolean closing) {
        if (hiddenBy.isEmpty() && !closing && HIDDEN.contains(name)) {
            hiddenBy = name;
            hiddenDepth = 1;
        } else if (name.equals(hiddenBy)) {
            hiddenDepth += closing ? -1 : 1;
            if (hiddenDepth == 0) {
                hiddenBy = "";
            }
        }
        if (hiddenBy.isEmpty() && BLOCKS.contains(name)) {
            out.append('\n');
        }
    }

    private int entity(int start) {
        int end = start + 1;
        int last = Math.min(html.length(), start + LONGEST_ENTITY);
        while (end < last && html.charAt(end) != ';') {
            end++;
        }
        if (end == last) {
            text('&');
            return start + 1;
        }
        String name = html.substring(start + 1, end);
        String value = name.startsWith("#") ? number(name.substring(1)) : ENTITIES.getOrDefault(name, "");
        if (value.isEmpty()) {
            text('&');
            return start + 1;
        }
        value.chars().forEach(c -> text((char) c));
        return end + 1;
    }

    private static String number(String digits) {
        boolean hex = digits.startsWith("x") || digits.startsWith("X");
        try {
            int code = hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
            boolean control = code < ' ' || (code >= 0x7f && code < 0xa0);
            return Character.isValidCodePoint(code) && !control ? Character.toString(code) : " ";
        } catch (NumberFormatException nonsense) {
            return "";
        }
    }
}
