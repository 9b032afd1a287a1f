package io.ghostnote.text;

import java.util.List;

/** Lines that say that something else begins: "-----Original Message-----" and its like in many languages. */
enum ForwardMark {
    NONE,
    /** A message that was written before. */
    OTHER_MESSAGE,
    /** What a helpdesk asks to write above; nothing above it means that nobody did. */
    WRITE_ABOVE;

    private static final int LONGEST = 160;
    private static final List<String> PHRASES =
            WordList.read("forward-marks.txt").stream().map(Folded::line).toList();

    static ForwardMark of(String line) {
        if (line.length() > LONGEST || line.isEmpty()) {
            return NONE;
        }
        String folded = Folded.line(line);
        boolean ruled = ruled(folded, line);
        boolean ending = folded.endsWith(":") || folded.endsWith("：");
        if (!ruled && !ending && folded.indexOf("line") < 0 && folded.indexOf("السطر") < 0) {
            return NONE;
        }
        for (String entry : PHRASES) {
            char sign = entry.charAt(0);
            String phrase = sign == '=' || sign == '^' ? entry.substring(1) : entry;
            if (sign == '^'
                    ? Phrases.starts(folded, phrase) || ruled && Phrases.find(folded, phrase) >= 0
                    : sign == '='
                            ? ending && Phrases.starts(folded, phrase) && folded.length() <= phrase.length() + 2
                            : ruled && Phrases.find(folded, phrase) >= 0) {
                return sign == '^' ? WRITE_ABOVE : OTHER_MESSAGE;
            }
        }
        return NONE;
    }

    private static boolean ruled(String folded, String line) {
        if (folded.length() < 2) {
            return false;
        }
        char first = folded.charAt(0);
        boolean stars = line.stripLeading().startsWith("**");
        return stars
                || "-_=#<—–".indexOf(first) >= 0
                        && (folded.charAt(1) == first || folded.charAt(1) == ' ' || first == '—' || first == '#');
    }
}
