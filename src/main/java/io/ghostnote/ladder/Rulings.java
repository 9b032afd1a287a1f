package io.ghostnote.ladder;

import io.ghostnote.ladder.Ruling.Word;
import io.ghostnote.mail.MessageId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the freelancer has decided about one engagement, ready to be asked. Of contradictory words the newest counts. */
public final class Rulings {
    /** Nothing has been decided. */
    public static final Rulings NONE = new Rulings(List.of());

    private static final Set<Word> STANDING = EnumSet.of(Word.PAUSE, Word.SNOOZE, Word.CLOSE, Word.NEVER, Word.RESUME);

    private final List<Ruling> all;

    /** @param all those that count for the engagement, oldest first */
    public Rulings(List<Ruling> all) {
        this.all = List.copyOf(all);
    }

    /** The newest of these words that was said about that message. */
    Optional<Ruling> about(MessageId message, Word first, Word... others) {
        Set<Word> words = EnumSet.of(first, others);
        return all.stream()
                .filter(ruling -> words.contains(ruling.word()))
                .filter(ruling -> ruling.about().filter(message::equals).isPresent())
                .reduce((older, newer) -> newer);
    }

    /** True when the newest of the two words about that message is the first. */
    boolean says(Word word, Word opposite, MessageId message) {
        return about(message, word, opposite)
                .filter(ruling -> ruling.word() == word)
                .isPresent();
    }

    /** The newest ruling of that word since then. */
    Optional<Ruling> since(Instant then, Word word) {
        return all.stream()
                .filter(ruling -> ruling.word() == word && !ruling.at().isBefore(then))
                .reduce((older, newer) -> newer);
    }

    /** The pause, snooze, end or ban that stands over the whole matter; nothing when there is none, or no longer. */
    Optional<Ruling> standing() {
        return all.stream()
                .filter(ruling -> STANDING.contains(ruling.word()))
                .reduce((older, newer) -> newer)
                .filter(ruling -> ruling.word() != Word.RESUME);
    }
}
