package io.ghostnote.render;

import io.ghostnote.ladder.Voices;
import io.ghostnote.mail.Letter;
import io.ghostnote.report.Next;
import java.util.Locale;

/** Words for who wrote a letter, what it is, and what comes next. */
final class StatusWords {
    private StatusWords() {}

    static String voice(Letter letter, Voices voices) {
        return switch (voices.of(letter)) {
            case OWNER -> voices.draft(letter) ? "draft" : "you";
            case CLIENT -> "client";
            case STRANGER -> "stranger";
        };
    }

    static String kind(Letter letter) {
        return letter.kind().name().toLowerCase(Locale.ROOT);
    }

    /** The key of its sentence on the screen. */
    static String key(Next next) {
        return "next_" + next.name().toLowerCase(Locale.ROOT);
    }
}
