package io.ghostnote.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as {@link Phrases} read it (docs/signals.md section 1): folded words, in sentences, without web and mail addresses. Made once and
 * given to every list. Only the first {@value #LIMIT} chars are read; nobody announces anything later than that.
 */
public final class FoldedText {
    static final int LIMIT = 20_000;

    /** The form of whatever is no word: an address, or a run of letters that no language has. No phrase has it. */
    private static final List<String> UNREADABLE = List.of("\u0000");

    private static final int LONGEST_WORD = 40;
    private static final int LONGEST_QUOTATION = 100;

    /**
     * A folded word, or the end of a sentence when it has no forms.
     *
     * @param text the folded word, or {@code ?} where a question ends
     * @param from where it begins in the original
     * @param to where it ends there, exclusive
     * @param forms what it may be called in a phrase: itself, without Arabic clitics, {@code #} for a number
     */
    record Word(String text, int from, int to, List<String> forms) {
        boolean endsSentence() {
            return forms.isEmpty();
        }
    }

    private static final String QUESTION = "?";
    private static final String REMOVED = "-";

    private final String original;
    private final List<Word> words;

    private FoldedText(String original, List<Word> words) {
        this.original = original;
        this.words = words;
    }

    /** Reads a text; linear in its length. */
    public static FoldedText of(String text) {
        String read = text.length() > LIMIT ? text.substring(0, LIMIT) : text;
        Reader reader = new Reader(read);
        reader.read();
        return new FoldedText(read, List.copyOf(reader.words));
    }

    /** A question mark of any script stands outside of addresses, and its question was not removed. */
    public boolean asks() {
        for (int i = 0; i < words.size(); i++) {
            boolean mark = words.get(i).text().equals(QUESTION);
            if (mark && (i == 0 || !words.get(i - 1).text().equals(REMOVED))) {
                return true;
            }
        }
        return false;
    }

    /** Words, without the ends of sentences. */
    public int wordCount() {
        return (int) words.stream().filter(word -> !word.endsSentence()).count();
    }

    List<Word> words() {
        return words;
    }

    /** What the writer wrote from one word to another, exclusive. */
    String original(int from, int to) {
        return original.substring(words.get(from).from(), words.get(to - 1).to());
    }

    /** What stands between two words. */
    String between(int left, int right) {
        return original.substring(
                words.get(left).to(),
                Math.max(words.get(left).to(), words.get(right).from()));
    }

    /** The same text with an end of sentence in the place of each of these words. */
    FoldedText without(boolean[] removed) {
        List<Word> kept = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            kept.add(removed[i] ? end(REMOVED, word.from()) : word);
        }
        return new FoldedText(original, List.copyOf(kept));
    }

    /** The same text with nothing readable in the place of what stands in quotation marks within a line. */
    FoldedText withoutQuotedWords() {
        List<Word> kept = new ArrayList<>(words.size());
        int quoteEnd = -1;
        int looked = 0;
        for (Word word : words) {
            while (looked <= word.from() && looked < original.length()) {
                if (looked >= quoteEnd) {
                    quoteEnd = quotationEnd(looked);
                }
                looked++;
            }
            boolean quoted = word.to() <= quoteEnd && !word.endsSentence();
            kept.add(quoted ? new Word("", word.from(), word.to(), UNREADABLE) : word);
        }
        return new FoldedText(original, List.copyOf(kept));
    }

    /** Where a quotation ends that begins here; -1 when none does. An inch sign or a lost mark would swallow the rest of a text. */
    private int quotationEnd(int from) {
        int opening = "\"\u201c\u201e\u00ab".indexOf(original.charAt(from));
        if (opening < 0) {
            return -1;
        }
        String closing = List.of("\"", "\u201d\u201c", "\u201c\u201d", "\u00bb").get(opening);
        int limit = Math.min(original.length(), from + LONGEST_QUOTATION);
        for (int i = from + 1; i < limit && original.charAt(i) != '\n'; i++) {
            if (closing.indexOf(original.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static Word end(String mark, int at) {
        return new Word(mark, at, at, List.of());
    }

    private static final class Reader {
        private final String text;
        private final List<Word> words = new ArrayList<>();

        Reader(String text) {
            this.text = text;
        }

        void read() {
            int at = 0;
            while (at < text.length()) {
                int end = at;
                int feeds = 0;
                while (end < text.length() && isBlank(text.charAt(end))) {
                    feeds += text.charAt(end) == '\n' ? 1 : 0;
                    end++;
                }
                if (feeds > 1) {
                    words.add(end("", end));
                }
                at = end;
                while (end < text.length() && !isBlank(text.charAt(end))) {
                    end++;
                }
                chunk(at, end);
                at = end;
            }
        }

        /** What stands between two blanks. */
        private void chunk(int from, int to) {
            if (isAddress(from, to)) {
                words.add(new Word("", from, to, UNREADABLE));
                if (isQuestionMark(text.charAt(to - 1))) {
                    words.add(end(QUESTION, to));
                }
                return;
            }
            int at = from;
            while (at < to) {
                int end = at;
                while (end < to && isOfWord(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                if (end > at) {
                    word(at, end);
                }
                at = end;
                if (at < to) {
                    punctuation(at, to);
                    at += Character.charCount(text.codePointAt(at));
                }
            }
        }

        private void word(int from, int to) {
            String folded = to - from > LONGEST_WORD ? "" : Folding.fold(text.substring(from, to));
            if (!folded.isEmpty() || to - from > LONGEST_WORD) {
                words.add(new Word(folded, from, to, folded.isEmpty() ? UNREADABLE : Clitics.forms(folded)));
            }
        }

        private void punctuation(int at, int chunkEnd) {
            char c = text.charAt(at);
            boolean last = at + 1 == chunkEnd || !isOfWord(text.codePointAt(at + 1));
            if (isQuestionMark(c)) {
                // A web address without its scheme: page?id=1
                boolean query = !last && text.substring(at, chunkEnd).indexOf('=') > 0;
                words.add(end(query ? "" : QUESTION, at));
            } else if (c == '!' || c == '…' || c == '。' || c == '۔') {
                words.add(end("", at));
            } else if (c == '.' && last && !isAbbreviation(at, chunkEnd)) {
                words.add(end("", at));
            }
        }

        /** The full stop of "24. November", "Nov. 24", "24.11. bis", "20.11.-25.11." */
        private boolean isAbbreviation(int at, int chunkEnd) {
            if (at + 1 < chunkEnd && "-–—".indexOf(text.charAt(at + 1)) >= 0) {
                return true;
            }
            boolean afterDigit = at > 0 && Character.isDigit(text.charAt(at - 1));
            int next = at + 1;
            while (next < text.length() && text.charAt(next) == ' ') {
                next++;
            }
            if (next >= text.length()) {
                return false;
            }
            char c = text.charAt(next);
            boolean longNumber =
                    at > 2 && Character.isDigit(text.charAt(at - 3)) && Character.isDigit(text.charAt(at - 2));
            return Character.isDigit(c) || (afterDigit && !longNumber && Character.isLetter(c));
        }

        private boolean isAddress(int from, int to) {
            String chunk = text.substring(from, to);
            int at = chunk.indexOf('@', 1);
            return (at > 0 && chunk.indexOf('.', at) > 0) || chunk.contains("://") || chunk.startsWith("www.");
        }

        private static boolean isQuestionMark(char c) {
            return c == '?' || c == '؟' || c == '？' || c == '¿';
        }

        private static boolean isBlank(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }

        private static boolean isOfWord(int point) {
            int type = Character.getType(point);
            return Character.isLetterOrDigit(point)
                    || type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK
                    || type == Character.FORMAT;
        }
    }
}
