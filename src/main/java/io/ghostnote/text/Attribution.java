package io.ghostnote.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Attribution lines: "On … Layla wrote:" in the languages of mail programs, folded over several lines. What is looked for is a verb of
 * writing beside a date or an address, not a fixed form, since every program has its own. Linear: each line is looked at a few times.
 */
final class Attribution {
    private static final int MOST_LINES = 5;
    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 100;

    private static final List<String> VERBS = new ArrayList<>();
    private static final List<String> NEVER = new ArrayList<>();
    private static final List<String> LEADS = WordList.folded("attribution-leads.txt");

    static {
        for (String entry : WordList.folded("attribution-verbs.txt")) {
            if (entry.startsWith("!")) {
                NEVER.add(entry.substring(1));
            } else {
                VERBS.add(entry);
            }
        }
    }

    private Attribution() {}

    /** Where the attribution begins that ends with line {@code end}, not before {@code floor}; or -1 when it is none. */
    static int start(Lines lines, int end, int floor) {
        boolean quotedNext = lines.quotedNext(end + 1);
        String chunk = "";
        int shortest = -1;
        boolean dated = false;
        for (int start = end; start >= Math.max(floor, end - MOST_LINES + 1); start--) {
            String raw = lines.get(start);
            if (start < end && (lines.blank(start) || raw.length() > LONGEST || closes(raw, shortest >= 0))) {
                break;
            }
            String folded = Folded.line(raw);
            boolean led = led(folded);
            chunk = chunk.isEmpty() ? folded : folded + " " + chunk;
            if (chunk.length() > LONGEST) {
                break;
            }
            Evidence evidence = Evidence.of(chunk);
            if (balanced(chunk) && passes(chunk, led, evidence, quotedNext)) {
                if (led || (start == end && evidence.dated())) {
                    return start;
                }
                if (shortest < 0) {
                    shortest = start;
                    dated = evidence.dated();
                }
            }
            if (dated) {
                break;
            }
        }
        return shortest;
    }

    /** A line on which a sentence ends is no beginning of a folded attribution, unless it tells a time ("3:00 p.m."). */
    private static boolean closes(String raw, boolean found) {
        String line = raw.stripTrailing();
        char last = line.isEmpty() ? '.' : line.charAt(line.length() - 1);
        boolean sentence = ".!?;:؟".indexOf(last) >= 0;
        return sentence
                && !(Evidence.of(line).time() && !found)
                && !(Evidence.of(line).time() && led(Folded.line(line)));
    }

    /** Cheap: whether it is worth while to look closer at a line. */
    static boolean mayEnd(String line) {
        int at = line.length() - 1;
        while (at >= 0
                && (Folded.isBlank(line.charAt(at)) || Folded.isIgnored(line.charAt(at)) || line.charAt(at) == '_')) {
            at--;
        }
        if (at < 0) {
            return false;
        }
        char last = line.charAt(at);
        if (last == ':' || last == '：' || last == '﹕') {
            return true;
        }
        boolean rule = last == '-' && at > 12 && line.startsWith("--");
        boolean addressed = line.indexOf('@') >= 0 || line.indexOf('>') >= 0;
        return rule || (addressed && Character.isLetter(last)) || (addressed && last == ')');
    }

    private static boolean passes(String chunk, boolean led, Evidence evidence, boolean quotedNext) {
        String plain = withoutEnd(chunk);
        boolean colon = plain.length() < chunk.length();
        if (!evidence.any() && !quotedNext && !chunk.startsWith("--")) {
            return false;
        }
        int verb = verbEnd(plain);
        for (String never : NEVER) {
            if (verb >= 0 && Phrases.find(plain, never) >= 0) {
                return false;
            }
        }
        boolean verbLast = verb == plain.length();
        boolean addressLast =
                plain.endsWith(">") || plain.endsWith(")") || plain.endsWith("]") || endsWithAddress(plain);
        if (chunk.startsWith("--") && chunk.endsWith("--")) {
            return verb >= 0;
        }
        if (verb >= 0 && !colon) {
            return verbLast && led && (evidence.address() || evidence.time());
        }
        if (verb >= 0 && evidence.any()) {
            return (led && (verbLast || addressLast || evidence.address() || evidence.time()))
                    || (verbLast && (evidence.address() || quotedNext))
                    || (evidence.address() && (addressLast || evidence.dated()))
                    || (quotedNext && evidence.dated());
        }
        if (verb >= 0) {
            return quotedNext && verbLast && plain.length() <= LONGEST_NAME;
        }
        return colon
                && evidence.address()
                && addressLast
                && (quotedNext || (evidence.dated() && (startsWithDate(plain) || led)));
    }

    private static boolean endsWithAddress(String plain) {
        int blank = plain.lastIndexOf(' ');
        return plain.indexOf('@', blank + 1) > 0;
    }

    /** Where the last verb of writing ends, or -1. */
    private static int verbEnd(String plain) {
        int best = -1;
        for (String verb : VERBS) {
            int at = Phrases.findLast(plain, verb);
            best = at >= 0 ? Math.max(best, at + verb.length()) : best;
        }
        return best;
    }

    private static String withoutEnd(String chunk) {
        int to = chunk.length();
        while (to > 0 && ":：﹕ _".indexOf(chunk.charAt(to - 1)) >= 0) {
            to--;
        }
        return chunk.substring(0, to);
    }

    /** An address cut in two by a fold has only one of its brackets. */
    private static boolean balanced(String chunk) {
        return chunk.indexOf('>') < 0 || (chunk.indexOf('<') >= 0 && chunk.indexOf('<') < chunk.indexOf('>'));
    }

    private static boolean led(String folded) {
        String line = folded.startsWith("--") ? folded.replaceFirst("^-+ ?", "") : folded;
        if (startsWithDate(line)) {
            return true;
        }
        if (!Evidence.hasDigit(line)) {
            return false;
        }
        for (String lead : LEADS) {
            boolean joined = lead.endsWith("-") || (lead.charAt(0) >= 0xe00 && lead.charAt(0) < 0xe80);
            if (line.startsWith(lead)
                    && line.length() > lead.length()
                    && (joined || line.charAt(lead.length()) == ' ')) {
                return true;
            }
        }
        return false;
    }

    /** A digit at once, or after a short word: "ср, 30 апр. 2025 г.", "tir. 18. apr. 2017". */
    private static boolean startsWithDate(String line) {
        int words = 0;
        for (int i = 0; i < Math.min(line.length(), 16); i++) {
            char c = line.charAt(i);
            if (Character.isDigit(c)) {
                return true;
            }
            words += c == ' ' ? 1 : 0;
            if (words > 1 || !(Character.isLetter(c) || c == ' ' || c == '.' || c == ',' || c == '\'' || c == '(')) {
                return false;
            }
        }
        return false;
    }
}
