package io.ghostnote.text;

import java.util.List;
import java.util.stream.Collectors;

/** Lines that say that something else begins: "-----Original Message-----" and its like in many languages. */
enum ForwardMark {
    NONE,
    /** A message that was written before. */
    OTHER_MESSAGE,
    /** What a helpdesk asks to write above; nothing above it means that nobody did. */
    WRITE_ABOVE;

    private static final int LONGEST = 160;
    private static final int SHORTEST = 6;
    // By the sign before them.
    private static final List<String> ABOVE = signed('^');
    private static final List<String> WITHOUT_RULE = signed('=');
    private static final List<String> WITH_RULE = WordList.folded("forward-marks.txt").stream()
            .filter(phrase -> phrase.charAt(0) != '^' && phrase.charAt(0) != '=')
            .toList();

    private static final String FIRST_LETTERS =
            ABOVE.stream().map(phrase -> phrase.substring(0, 1)).distinct().collect(Collectors.joining());

    private static List<String> signed(char sign) {
        return WordList.folded("forward-marks.txt").stream()
                .filter(phrase -> phrase.charAt(0) == sign)
                .map(phrase -> phrase.substring(1))
                .toList();
    }

    static ForwardMark of(String line) {
        if (line.length() > LONGEST || line.length() < SHORTEST || !mayBe(line)) {
            return NONE;
        }
        String folded = Folded.line(line);
        boolean ruled = ruled(folded, line);
        boolean ending = folded.endsWith(":") || folded.endsWith("：");
        if (ruled && WITH_RULE.stream().anyMatch(phrase -> Phrases.find(folded, phrase) >= 0)) {
            return OTHER_MESSAGE;
        }
        if (ending
                && WITHOUT_RULE.stream()
                        .anyMatch(phrase -> Phrases.starts(folded, phrase) && folded.length() <= phrase.length() + 2)) {
            return OTHER_MESSAGE;
        }
        boolean above = ABOVE.stream()
                .anyMatch(phrase -> Phrases.starts(folded, phrase) || (ruled && Phrases.find(folded, phrase) >= 0));
        return above ? WRITE_ABOVE : NONE;
    }

    /** Cheap: a mark begins with something that is no letter, ends with a colon, or has the first letter of one that does neither. */
    private static boolean mayBe(String line) {
        char first = line.charAt(0);
        int last = line.length() - 1;
        while (last > 0 && (Folded.isBlank(line.charAt(last)) || Folded.isIgnored(line.charAt(last)))) {
            last--;
        }
        return !Character.isLetter(first)
                || FIRST_LETTERS.indexOf(Character.toLowerCase(first)) >= 0
                || line.charAt(last) == ':'
                || line.charAt(last) == '：';
    }

    private static boolean ruled(String folded, String line) {
        if (folded.length() < 2) {
            return false;
        }
        char first = folded.charAt(0);
        boolean stars = line.stripLeading().startsWith("**");
        return stars
                || ("-_=#<—–".indexOf(first) >= 0
                        && (folded.charAt(1) == first || folded.charAt(1) == ' ' || first == '—' || first == '#'));
    }
}
