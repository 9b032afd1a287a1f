package io.ghostnote.text;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Header fields that a mail program copies above the text it quotes or forwards: From, Sent, To, Subject in many languages. */
final class HeaderCopy {
    private static final int LONGEST_NAME = 32;
    private static final int MOST_LINES = 40;
    private static final int MOST_FOLDS = 3;
    private static final Map<String, Set<Field>> NAMES = new HashMap<>();

    private enum Field {
        FROM,
        SENT,
        DATE,
        TO,
        CC,
        SUBJECT,
        OTHER
    }

    static {
        for (String line : WordList.read("header-names.txt")) {
            int colon = line.indexOf(':');
            Field field = Field.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
            for (String name : line.substring(colon + 1).split("\\|")) {
                NAMES.computeIfAbsent(Folded.line(name), none -> EnumSet.noneOf(Field.class))
                        .add(field);
            }
        }
    }

    private final Lines lines;
    // Lines looked at in vain are not looked at again: a shorter block means no more than the longer one.
    private int vainBefore;

    HeaderCopy(Lines lines) {
        this.lines = lines;
    }

    /** The line after the block that begins with line {@code start}, or {@code start} when there is none. */
    int end(int start) {
        if (start < vainBefore || field(lines.get(start)).isEmpty()) {
            return start;
        }
        Set<Field> seen = EnumSet.noneOf(Field.class);
        boolean addressed = false;
        int count = 0;
        int folds = 0;
        int after = start;
        for (int i = start; i < Math.min(lines.size(), start + MOST_LINES); i++) {
            if (lines.blank(i)) {
                // Paragraphs of HTML stand apart.
                if (i + 1 < lines.size() && field(lines.get(i + 1)).isPresent() && count > 0) {
                    continue;
                }
                break;
            }
            if (lines.quoted(i)) {
                break;
            }
            Optional<Set<Field>> field = field(lines.get(i));
            if (field.isPresent()) {
                seen.addAll(field.get());
                addressed |= lines.get(i).indexOf('@') >= 0;
                count++;
                folds = 0;
                after = i + 1;
            } else if (++folds > MOST_FOLDS) {
                break;
            }
        }
        if (count >= 2 && means(seen, addressed)) {
            return after;
        }
        vainBefore = after;
        return start;
    }

    private static boolean means(Set<Field> seen, boolean addressed) {
        boolean dated = seen.contains(Field.SENT) || seen.contains(Field.DATE);
        if (seen.contains(Field.FROM)) {
            // "From: Riyadh, To: Jeddah, Date: …" is a journey.
            return seen.contains(Field.SUBJECT)
                    || seen.contains(Field.SENT)
                    || (addressed && (dated || seen.contains(Field.TO)));
        }
        return dated && seen.contains(Field.TO) && seen.contains(Field.SUBJECT);
    }

    private static Optional<Set<Field>> field(String line) {
        int from = 0;
        while (from < line.length()
                && (Folded.isBlank(line.charAt(from))
                        || Folded.isIgnored(line.charAt(from))
                        || line.charAt(from) == '|')) {
            from++;
        }
        int last = Math.min(line.length(), from + LONGEST_NAME);
        for (int i = from; i < last; i++) {
            char c = line.charAt(i);
            if (c == ':' || c == '：') {
                String name = Folded.line(line.substring(from, i)).replace("_", "");
                return Optional.ofNullable(NAMES.get(name));
            }
        }
        return Optional.empty();
    }
}
