package io.ghostnote.signal;

import io.ghostnote.wording.FoldedText;
import io.ghostnote.wording.Folding;
import io.ghostnote.wording.PhraseBook;
import io.ghostnote.wording.Phrases;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A text with the lists that tell a notice from a letter: whole words, and fixed phrases of languages that put no blanks between words. */
final class NoticeWords {
    /** The lists, by what a text says that has one of their phrases. */
    enum Says {
        AUTOMATIC_REPLY("automatic-reply"),
        AUTOMATIC_MESSAGE("automatic-message"),
        ABSENT("absent"),
        NOTICE("notice"),
        LEFT("left"),
        RECEIVED("received"),
        TICKET("ticket"),
        PERSON("person");

        private final String list;

        Says(String list) {
            this.list = list;
        }
    }

    /** A list as it is looked for in texts with blanks between words, and in those without. */
    private record Words(Phrases spaced, Literals unspaced) {}

    private static final List<Says> ORDER = List.of(Says.values());
    private static final Map<Says, Words> LISTS = load();
    private static final PhraseBook BOOK =
            new PhraseBook(LISTS.values().stream().map(Words::spaced).toList());
    private static final char FIRST_UNSPACED = '\u0e00';
    private static final int UNSPACED_WORD = 3;

    private final String text;
    private final FoldedText words;
    private final long lists;
    private final int unspaced;
    private final String folded;
    private final Map<Says, Optional<String>> found = new EnumMap<>(Says.class);

    /** @param words those of the text */
    NoticeWords(String text, FoldedText words) {
        this.text = text;
        this.words = words;
        this.lists = BOOK.mayBeIn(words);
        this.unspaced = (int) text.chars()
                .filter(c -> c >= FIRST_UNSPACED && Character.isLetter(c))
                .count();
        this.folded = unspaced > UNSPACED_WORD ? Folding.fold(text) : "";
    }

    /** The phrase that says it, as the writer wrote it. */
    Optional<String> phrase(Says says) {
        return found.computeIfAbsent(says, this::search);
    }

    private Optional<String> search(Says says) {
        Words list = Objects.requireNonNull(LISTS.get(says));
        boolean may = (lists & 1L << ORDER.indexOf(says)) != 0;
        Optional<String> phrase = may ? list.spaced.firstIn(words) : Optional.empty();
        return phrase.isPresent() || folded.isEmpty() ? phrase : list.unspaced.firstIn(folded);
    }

    boolean has(Says says) {
        return phrase(says).isPresent();
    }

    boolean asks() {
        return words.asks();
    }

    /** Words, or what makes about a word where nothing divides them. */
    int length() {
        return words.wordCount() + unspaced / UNSPACED_WORD;
    }

    /** How many words stand before the phrase of that list; the length of the text when it has none. */
    int wordsBefore(Says says) {
        int at = phrase(says).map(text::indexOf).orElse(-1);
        return at < 0 ? length() : FoldedText.of(text.substring(0, at)).wordCount();
    }

    private static Map<Says, Words> load() {
        Map<String, List<String>> unspaced = SignFile.sections("says-unspaced.txt");
        Map<Says, Words> lists = new EnumMap<>(Says.class);
        for (Says says : Says.values()) {
            Phrases spaced = Phrases.load(NoticeWords.class, "says-" + says.list + ".txt");
            lists.put(says, new Words(spaced, new Literals(unspaced.getOrDefault(says.list, List.of()))));
        }
        return lists;
    }
}
