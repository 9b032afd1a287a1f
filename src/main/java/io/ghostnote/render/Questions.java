package io.ghostnote.render;

import io.ghostnote.ladder.Question;
import io.ghostnote.ladder.Ruling;
import java.util.Locale;
import java.util.stream.Collectors;

/** Questions to the freelancer as the command line puts and takes them (docs/ladder.md section 7). */
public final class Questions {
    private Questions() {}

    /** The answer as it is typed, such as {@code still-open}. */
    public static String key(Ruling.Word word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All answers of a question as they are typed. */
    public static String answers(Question question) {
        return question.answers().stream().map(Questions::key).collect(Collectors.joining(" | "));
    }
}
