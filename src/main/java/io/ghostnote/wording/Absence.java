package io.ghostnote.wording;

import java.util.Optional;

/**
 * Notices that somebody is away, by what they say (docs/signals.md section 4): a subject that begins with a sign of the lists, or a short
 * body that has one. Headers come before this and are not looked at here.
 */
public final class Absence {
    /** A longer text is a person's who mentions a holiday. */
    private static final int LONGEST_NOTICE = 120;

    private static final Phrases SUBJECTS = Phrases.load(Absence.class, "ooo-subject.txt");
    private static final Phrases BODIES = Phrases.load(Absence.class, "ooo-body.txt");

    private Absence() {}

    /** The words that tell it, in any of the languages of the lists. */
    public static Optional<String> announcedIn(String subject, String body) {
        return SUBJECTS.startOf(FoldedText.of(subject)).or(() -> {
            FoldedText text = FoldedText.of(body);
            return text.wordCount() <= LONGEST_NOTICE ? BODIES.firstIn(text) : Optional.empty();
        });
    }
}
