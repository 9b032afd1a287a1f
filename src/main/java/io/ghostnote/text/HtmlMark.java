package io.ghostnote.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What an element's attributes say about its being seen and its being quoted. */
enum HtmlMark {
    NONE,
    HIDDEN,
    /** Not written now. */
    QUOTED,
    /** Not written now, and neither is what follows. */
    CUT;

    private static final int LONGEST_VALUE = 1_000;
    /** By attribute, then by value. */
    private static final Map<String, Map<String, HtmlMark>> MARKS = new HashMap<>();

    static {
        for (String line : WordList.read("html-quotes.txt")) {
            String[] words = line.split(" ", 3);
            MARKS.computeIfAbsent(words[1], none -> new HashMap<>())
                    .put(words[2], words[0].equals("cut") ? CUT : QUOTED);
        }
    }

    static HtmlMark of(Element element) {
        if (element.attributesSize() == 0) {
            return NONE;
        }
        for (Attribute attribute : element.attributes()) {
            HtmlMark mark = of(element, attribute.getKey(), attribute.getValue());
            if (mark != NONE) {
                return mark;
            }
        }
        return NONE;
    }

    private static HtmlMark of(Element element, String name, String value) {
        if (name.equals("hidden")) {
            return HIDDEN;
        }
        if (value.isEmpty() || value.length() > LONGEST_VALUE) {
            return NONE;
        }
        if (name.equals("style")) {
            return ofStyle(element, plain(value));
        }
        Map<String, HtmlMark> marks = MARKS.getOrDefault(name, Map.of());
        if (marks.isEmpty()) {
            return NONE;
        }
        if (value.indexOf(' ') < 0) {
            return marks.getOrDefault(value, NONE);
        }
        for (String word : value.split(" ")) {
            if (marks.containsKey(word)) {
                return marks.getOrDefault(word, NONE);
            }
        }
        return NONE;
    }

    private static HtmlMark ofStyle(Element element, String style) {
        boolean hidden = style.contains("display:none")
                || style.contains("visibility:hidden")
                || style.contains("mso-hide:all")
                || style.contains("opacity:0;")
                || style.contains("max-height:0")
                || style.contains("font-size:0;")
                || style.contains("font-size:0px")
                || style.endsWith("font-size:0");
        if (hidden) {
            return HIDDEN;
        }
        // The line above the header that Outlook copies; in its programs for the desk nothing else tells where the
        // quotation begins.
        boolean outlook = element.normalName().equals("div")
                && style.startsWith("border:none;border-top:solid")
                && style.contains("padding:3.0pt0");
        return outlook ? CUT : NONE;
    }

    private static String plain(String style) {
        StringBuilder plain = new StringBuilder(style.length());
        for (int i = 0; i < style.length(); i++) {
            if (!Folded.isBlank(style.charAt(i))) {
                plain.append(style.charAt(i));
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    /** Programs indent with a blockquote too, and then say that it has no border. */
    static boolean quotes(Element blockquote) {
        return !blockquote.hasClass("webkit-indent-blockquote")
                && !plain(blockquote.attr("style")).contains("border:none");
    }
}
