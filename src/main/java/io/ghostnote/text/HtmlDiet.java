package io.ghostnote.text;

import java.util.Locale;
import java.util.Set;

/** Takes out of HTML what costs a parser time and says nothing: comments, style and script, attributes without end. One pass. */
final class HtmlDiet {
    private static final int LONGEST_TAG = 2_000;
    private static final Set<String> RAW = Set.of("style", "script");

    // A parser may look through all open elements for each tag.
    private static final int MOST_TAGS = 6_000;

    private HtmlDiet() {}

    /** What is left, and whether the limits cut it. */
    record Lean(String html, boolean cut) {}

    /** At most {@code limit} chars of what is left. */
    static Lean of(String html, int limit) {
        StringBuilder out = new StringBuilder(Math.min(html.length(), limit));
        int tags = 0;
        boolean commentsEnd = true;
        boolean tagsEnd = true;
        int pos = 0;
        while (pos < html.length() && out.length() < limit && tags < MOST_TAGS) {
            int open = html.indexOf('<', pos);
            open = open < 0 ? html.length() : open;
            out.append(html, pos, Math.min(open, pos + limit - out.length()));
            pos = open;
            if (pos >= html.length()) {
                break;
            }
            if (commentsEnd && html.startsWith("<!--", pos)) {
                int close = html.indexOf("-->", pos + 4);
                commentsEnd = close >= 0;
                pos = close < 0 ? pos + 4 : close + 3;
                continue;
            }
            int close = tagsEnd ? html.indexOf('>', pos) : -1;
            tagsEnd = close >= 0;
            if (close < 0) {
                out.append("&lt;");
                pos++;
                continue;
            }
            tags++;
            String name = name(html, pos + 1);
            if (close - pos <= LONGEST_TAG) {
                out.append(html, pos, close + 1);
            } else {
                out.append('<').append(name).append('>');
            }
            pos = close + 1;
            if (RAW.contains(name)) {
                int end = rawEnd(html, pos, name);
                pos = end < 0 ? html.length() : end;
            }
        }
        return new Lean(out.toString(), pos < html.length());
    }

    private static String name(String html, int from) {
        int to = from;
        while (to < html.length() && to - from < 12 && Character.isLetterOrDigit(html.charAt(to))) {
            to++;
        }
        return html.substring(from, to).toLowerCase(Locale.ROOT);
    }

    /** Where the closing tag begins, whatever its case; or -1. */
    private static int rawEnd(String html, int from, String name) {
        for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
            if (html.regionMatches(true, at + 2, name, 0, name.length())) {
                return at;
            }
        }
        return -1;
    }
}
