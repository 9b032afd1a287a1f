package io.ghostnote.wording;

import io.ghostnote.wording.FoldedText.Word;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into words and ends of sentences; linear in its length. */
final class WordReader {
    static final Spelling QUESTION = Spelling.end("?");
    private static final Spelling END = Spelling.end("");

    // An array, because its chars are looked at one by one.
    private final char[] text;
    private final List<Word> words;

    private WordReader(String text) {
        this.text = text.toCharArray();
        this.words = new ArrayList<>(text.length() / 5 + 4);
    }

    static List<Word> read(String text) {
        WordReader reader = new WordReader(text);
        reader.read();
        return reader.words;
    }

    private void read() {
        int at = 0;
        while (at < text.length) {
            int end = at;
            int feeds = 0;
            while (end < text.length && isBlank(text[end])) {
                feeds += text[end] == '\n' ? 1 : 0;
                end++;
            }
            if (feeds > 1) {
                end(END, end);
            }
            at = end;
            boolean addressed = false;
            while (end < text.length && !isBlank(text[end])) {
                char c = text[end];
                addressed |= c == '@' || c == '/' || c == '.';
                end++;
            }
            chunk(at, end, addressed);
            at = end;
        }
    }

    /** What stands between two blanks. */
    private void chunk(int from, int to, boolean addressed) {
        if (addressed && isAddress(from, to)) {
            words.add(new Word(Spelling.UNREADABLE, from, to));
            if (isQuestionMark(text[to - 1])) {
                end(QUESTION, to);
            }
            return;
        }
        int at = from;
        while (at < to) {
            int end = at;
            int hash = 0;
            while (end < to) {
                char c = text[end];
                int length = Character.isHighSurrogate(c) ? Character.charCount(Character.codePointAt(text, end)) : 1;
                if (!isOfWord(length == 1 ? c : Character.codePointAt(text, end))) {
                    break;
                }
                hash = 31 * hash + c;
                end += length;
            }
            if (end > at) {
                word(at, end, hash);
            }
            at = end;
            if (at < to) {
                punctuation(at, to);
                at += Character.charCount(Character.codePointAt(text, at));
            }
        }
    }

    private void word(int from, int to, int hash) {
        Spelling spelling = Spelling.of(text, from, to, hash);
        if (!spelling.forms().isEmpty()) {
            words.add(new Word(spelling, from, to));
        }
    }

    private void end(Spelling mark, int at) {
        words.add(new Word(mark, at, at));
    }

    private void punctuation(int at, int chunkEnd) {
        char c = text[at];
        boolean last = at + 1 == chunkEnd || !isOfWord(Character.codePointAt(text, at + 1));
        if (isQuestionMark(c)) {
            // A web address without its scheme: page?id=1
            boolean query = !last && new String(text, at, chunkEnd - at).indexOf('=') > 0;
            end(query ? END : QUESTION, at);
        } else if (c == '!' || c == '…' || c == '。' || c == '۔') {
            end(END, at);
        } else if (c == '.' && last && !isAbbreviation(at, chunkEnd)) {
            end(END, at);
        }
    }

    /** The full stop of "24. November", "Nov. 24", "24.11. bis", "20.11.-25.11." */
    private boolean isAbbreviation(int at, int chunkEnd) {
        if (at + 1 < chunkEnd && "-–—".indexOf(text[at + 1]) >= 0) {
            return true;
        }
        boolean afterDigit = at > 0 && Character.isDigit(text[at - 1]);
        int next = at + 1;
        while (next < text.length && text[next] == ' ') {
            next++;
        }
        if (next >= text.length) {
            return false;
        }
        char c = text[next];
        boolean longNumber = at > 2 && Character.isDigit(text[at - 3]) && Character.isDigit(text[at - 2]);
        return Character.isDigit(c) || (afterDigit && !longNumber && Character.isLetter(c));
    }

    private boolean isAddress(int from, int to) {
        String chunk = new String(text, from, to - from);
        int at = chunk.indexOf('@', 1);
        return (at > 0 && chunk.indexOf('.', at) > 0) || chunk.contains("://") || chunk.startsWith("www.");
    }

    private static boolean isQuestionMark(char c) {
        return c == '?' || c == '؟' || c == '？' || c == '¿';
    }

    private static boolean isBlank(char c) {
        return c < 0x7f ? c <= ' ' && Character.isWhitespace(c) : Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isOfWord(int point) {
        if (point < 0x80) {
            int letter = point | 0x20;
            return (letter >= 'a' && letter <= 'z') || (point >= '0' && point <= '9');
        }
        if (Character.isLetterOrDigit(point)) {
            return true;
        }
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT;
    }
}
