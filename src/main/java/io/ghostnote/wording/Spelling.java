package io.ghostnote.wording;

import java.util.Arrays;
import java.util.List;

/**
 * A folded word with all that it may be called in a phrase. Most words of a text have been met before: the last of each kind are kept, by
 * what was written, so that they are neither folded nor compared letter by letter again.
 */
final class Spelling {
    /** Whatever is no word: an address, or a run of letters that no language has. No phrase has it. */
    static final Spelling UNREADABLE = new Spelling(new char[0], "", List.of("\u0000"));

    private static final int LONGEST_WORD = 40;
    private static final int KEPT = 4096;
    // Only whole objects of final fields are put in and taken out, so threads may race for a place.
    private static final Spelling[] MET = new Spelling[KEPT];

    private final char[] written;
    private final String text;
    private final List<String> forms;

    private Spelling(char[] written, String text, List<String> forms) {
        this.written = written;
        this.text = text;
        this.forms = forms;
    }

    /** What marks the end of a sentence; it has no forms. */
    static Spelling end(String mark) {
        return new Spelling(new char[0], mark, List.of());
    }

    /**
     * The word that stands there, with no text when folding leaves nothing of it.
     *
     * @param hash of its chars, as {@link String#hashCode} makes it
     */
    static Spelling of(char[] original, int from, int to, int hash) {
        if (to - from > LONGEST_WORD) {
            return UNREADABLE;
        }
        int place = (hash ^ (hash >>> 16)) & (KEPT - 1);
        Spelling met = MET[place];
        if (met != null && Arrays.equals(met.written, 0, met.written.length, original, from, to)) {
            return met;
        }
        char[] written = Arrays.copyOfRange(original, from, to);
        String text = Folding.fold(new String(written));
        Spelling spelling = new Spelling(written, text, text.isEmpty() ? List.of() : Clitics.forms(text));
        MET[place] = spelling;
        return spelling;
    }

    /** The folded word. */
    String text() {
        return text;
    }

    /** Itself, without Arabic clitics, {@code #} for a number. */
    List<String> forms() {
        return forms;
    }
}
