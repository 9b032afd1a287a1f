package io.ghostnote.note;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes words that come from mail or configuration fit to stand in a note: one line, no control or direction characters, nothing that
 * looks like a template. What cannot be made fit is nothing, so that it counts as not known.
 */
public final class Values {
    /** Longest title, in code points; a longer one is cut at a word boundary. */
    public static final int TITLE_LIMIT = 80;

    private static final int TITLE_WORDS = 12;
    private static final int TEXT_LIMIT = 400;
    private static final int CODE_LIMIT = 60;
    private static final int URL_LIMIT = 900;

    private static final Set<Character.UnicodeScript> LOOK_ALIKE =
            EnumSet.of(Character.UnicodeScript.LATIN, Character.UnicodeScript.CYRILLIC, Character.UnicodeScript.GREEK);

    // "[EXT]", "[External]", "[list-name]": put there by machines, not by the client
    private static final Pattern LEADING_TAGS = Pattern.compile("^(?:\\[[^\\]]{0,40}]\\s*)+");
    private static final Pattern EDGES = Pattern.compile("^[\\s.,:;!?،؛؟…*|~\\-–—]+|[\\s.,:;!?،؛؟…*|~\\-–—]+$");
    private static final Pattern SENTENCE_MARK = Pattern.compile("[!?؟¡¿！？⁉‼]");
    private static final Pattern TWO_LETTERS = Pattern.compile("\\p{L}\\p{M}*\\p{L}");
    private static final Pattern LINK = Pattern.compile("://|\\bwww\\.|\\S@\\S");
    private static final Pattern AFTER_ARABIC = Pattern.compile("(?<=\\p{InArabic})[,;](?=\\s|$)");
    private static final Pattern FRENCH_MARK = Pattern.compile("(?: *(?=[?!;])| +(?=:))([?!;:])");
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`\\[\\]']+");
    // greetings and stopgaps that stand in a Subject field without naming anything
    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "(?iu)\\(?(?:hi|hello|hey|dear .{0,20}|good (?:morning|day|afternoon|evening)|test|question|message|mail|e-?mail"
                    + "|update|follow[- ]?up|reminder|urgent|important|no subject|without subject|untitled|none|null|n/?a"
                    + "|مرحبا|مرحبًا|أهلا|أهلًا|اهلا|هلا|السلام عليكم.{0,25}|سلام|تحية طيبة.{0,8}|صباح الخير|مساء الخير"
                    + "|سؤال|استفسار|رسالة|تذكير|متابعة|عاجل|مهم|هام|(?:بدون|بلا|دون) (?:عنوان|موضوع)|لا يوجد عنوان)\\)?");

    private Values() {}

    /** True for the embedding, override and isolate characters of UAX 9. */
    static boolean directional(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    /** The text on one line, without control and format characters, its braces and square brackets made round; may be empty. */
    public static String clean(String raw) {
        StringBuilder out = new StringBuilder();
        boolean blank = false;
        for (int c : raw.codePoints().toArray()) {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                blank = true;
            } else if (harmless(c)) {
                if (blank && out.length() > 0) {
                    out.append(' ');
                }
                blank = false;
                out.appendCodePoint(c == '{' || c == '[' ? '(' : c == '}' || c == ']' ? ')' : c);
            }
        }
        return out.toString();
    }

    /** False for characters that are invisible, unassigned or can only mislead: controls, direction marks, surrogates and the like. */
    public static boolean harmless(int c) {
        return switch (Character.getType(c)) {
            // the joiners shape Persian and Indic words; every other format character can only mislead
            case Character.FORMAT -> c == 0x200C || c == 0x200D;
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED, Character.CONTROL -> false;
            default -> c != 0xFFFD;
        };
    }

    /**
     * A title that reads well inside a sentence, or nothing: machine tags and punctuation at the ends are dropped, more than
     * {@link #TITLE_LIMIT} characters are cut; a title with a link, with a question or exclamation mark in it, or without two letters in
     * a row is none, nor is a mere greeting.
     */
    public static Optional<String> title(String raw) {
        String text = clean(LEADING_TAGS.matcher(raw.strip()).replaceFirst(""));
        text = EDGES.matcher(text).replaceAll("");
        if (SENTENCE_MARK.matcher(text).find()
                || LINK.matcher(text).find()
                || !TWO_LETTERS.matcher(text).find()
                || disguised(text)
                || SAYS_NOTHING.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(cut(fewWords(text), TITLE_LIMIT));
    }

    /** A phrase or sentence, or nothing when it is empty, too long, or holds a link (a link stands on its own line only). */
    public static Optional<String> text(String raw) {
        return Optional.of(clean(raw))
                .filter(text -> fits(text, TEXT_LIMIT) && !LINK.matcher(text).find() && !disguised(text));
    }

    /** Words with the marks as their language sets them, however they were typed (docs/etiquette.md sections 6 and 10). */
    static String punctuated(String text, Language language) {
        return switch (language) {
            case ARABIC ->
                AFTER_ARABIC.matcher(text).replaceAll(mark -> mark.group().equals(",") ? "،" : "؛");
            case FRENCH -> FRENCH_MARK.matcher(text).replaceAll("\u202F$1");
            case ENGLISH, SPANISH, GERMAN -> text;
        };
    }

    /** One question with its question mark at the end, in the punctuation of the language, or nothing. */
    public static Optional<String> question(String raw, Language language) {
        String mark = language == Language.ARABIC ? "؟" : "?";
        Optional<String> asked = text(raw)
                .map(text -> text.replace("?", mark).replace("؟", mark))
                .filter(text -> text.endsWith(mark));
        return language == Language.SPANISH
                ? asked.flatMap(Values::spanish)
                : asked.filter(text -> SENTENCE_MARK.matcher(text).results().count() == 1);
    }

    /** With the inverted mark where the question begins; where none was typed the whole sentence is the question. */
    private static Optional<String> spanish(String text) {
        String whole = text.indexOf('¿') < 0 ? "¿" + text : text;
        boolean one = SENTENCE_MARK.matcher(whole).results().count() == 2 && whole.indexOf('¿') < whole.length() - 1;
        return one ? Optional.of(whole) : Optional.empty();
    }

    /** A number, code or amount, or nothing. */
    public static Optional<String> code(String raw) {
        return Optional.of(clean(raw)).filter(code -> fits(code, CODE_LIMIT));
    }

    /** An http or https link, or nothing; never altered. */
    public static Optional<String> url(String raw) {
        String url = raw.strip();
        boolean plain = url.codePoints().allMatch(c -> harmless(c) && Character.getType(c) != Character.FORMAT);
        return plain && url.length() <= URL_LIMIT && URL.matcher(url).matches() ? Optional.of(url) : Optional.empty();
    }

    /** True when a word mixes letters of scripts that look alike (UTS 39), as a domain name does that poses as another. */
    static boolean disguised(String text) {
        for (String word : text.split("[\\s/-]+")) {
            long scripts = word.codePoints()
                    .mapToObj(Character.UnicodeScript::of)
                    .filter(LOOK_ALIKE::contains)
                    .distinct()
                    .count();
            if (scripts > 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(String text, int limit) {
        return !text.isEmpty() && text.codePointCount(0, text.length()) <= limit;
    }

    /** At most {@link #TITLE_WORDS} words, so that the sentence around a title stays readable. */
    private static String fewWords(String text) {
        String[] words = text.split(" ");
        return words.length <= TITLE_WORDS
                ? text
                : EDGES.matcher(String.join(" ", List.of(words).subList(0, TITLE_WORDS)))
                                .replaceAll("") + "…";
    }

    /** The text, or its beginning up to a word boundary with an ellipsis, {@code limit} code points at most. */
    public static String cut(String text, int limit) {
        if (text.codePointCount(0, text.length()) <= limit) {
            return text;
        }
        int end = text.offsetByCodePoints(0, limit - 1);
        int blank = text.lastIndexOf(' ', end);
        // a single word longer than half the limit has no useful boundary; cut it, but not before a mark or joiner
        if (blank < end / 2) {
            blank = end;
            while (blank > 1 && belongsToPrevious(text.codePointAt(blank))) {
                blank = text.offsetByCodePoints(blank, -1);
            }
        }
        return EDGES.matcher(text.substring(0, blank)).replaceAll("") + "…";
    }

    private static boolean belongsToPrevious(int c) {
        return List.of((int) Character.NON_SPACING_MARK, (int) Character.COMBINING_SPACING_MARK, (int) Character.FORMAT)
                .contains(Character.getType(c));
    }
}
