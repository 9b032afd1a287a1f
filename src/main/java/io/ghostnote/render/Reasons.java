package io.ghostnote.render;

import io.ghostnote.ladder.Argument;
import io.ghostnote.ladder.Reason;
import io.ghostnote.ladder.Slot;
import io.ghostnote.ladder.Step;
import io.ghostnote.note.Counted;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** A reason as one sentence for the freelancer, in their language; the sentences are {@code reasons-en.txt} and {@code reasons-ar.txt}. */
public final class Reasons {
    private static final int LONGEST_WORDS = 80;
    private static final int LONGEST_FACTS = 200;
    private static final int MOST_PEOPLE = 5;

    private final Tongue tongue;
    private final Phrases phrases;

    public Reasons(Tongue tongue) {
        this.tongue = tongue;
        this.phrases = Phrases.of("reasons", tongue.language());
    }

    /** The sentence, on one line. */
    public String of(Reason reason) {
        return phrases.fill(reason.cause().key(), name -> {
            Argument argument = reason.arguments().get(Slot.of(name));
            if (argument == null) {
                throw new IllegalStateException("the text for " + reason.cause() + " asks for " + name);
            }
            return argument.told(new InWords(argument.slot()));
        });
    }

    /** Each value in the words of the language. */
    private final class InWords implements Argument.Teller<String> {
        private final Slot slot;

        InWords(Slot slot) {
            this.slot = slot;
        }

        @Override
        public String day(LocalDate day) {
            return tongue.day(day);
        }

        @Override
        public String time(LocalDateTime time) {
            return tongue.time(time);
        }

        @Override
        public String step(Step step) {
            return tongue.isolated(step.name());
        }

        @Override
        public String count(int number) {
            return Counted.count(number, Counted.Noun.DRAFT, Counted.Case.NOMINATIVE, tongue.language());
        }

        @Override
        public String words(String words) {
            if (slot == Slot.WHO && words.isEmpty()) {
                return tongue.arabic() ? "شخص لم يُذكر عنوانه" : "somebody";
            }
            return tongue.words(words, slot == Slot.FACTS ? LONGEST_FACTS : LONGEST_WORDS);
        }

        @Override
        public String people(List<String> addresses) {
            return addresses.stream()
                    .limit(MOST_PEOPLE)
                    .map(address -> tongue.words(address, LONGEST_WORDS))
                    .collect(Collectors.joining(tongue.arabic() ? "، " : ", "));
        }
    }
}
