package io.ghostnote.signal;

import io.ghostnote.mail.Kind;
import io.ghostnote.text.LanguageGuess;
import io.ghostnote.text.VisibleText;
import io.ghostnote.wording.Announcements;
import io.ghostnote.wording.Expectation;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that a whole message tells: what it is, what its writer wrote and what that says (docs/signals.md, docs/contract.md
 * {@code inspect message}).
 *
 * @param expectation whether it expects an answer, the stage of the work left out
 * @param announcements what a person's message announces; nothing for machine mail
 * @param back the first working day after an absence, when an automatic reply names it
 * @param until the day that a promise or a postponement names
 */
public record Inspection(
        MessageKind kind,
        VisibleText visible,
        LanguageGuess language,
        Expectation expectation,
        Announcements announcements,
        Optional<LocalDate> back,
        Optional<LocalDate> until) {
    /** A guess below this is no knowledge (docs/ladder.md X19). */
    public static final double SURE = 0.8;

    private static final int LONGEST_READ = 20_000;

    /** Reads a message, or its beginning. Never throws; what could not be read is named by the visible text. */
    public static Inspection of(byte[] message, Reader reader) {
        VisibleText visible = VisibleText.of(message);
        String text = visible.text();
        String beginning = text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text;
        MessageKind kind = MessageKind.of(message);
        boolean person = kind.kind() == Kind.HUMAN;
        Announcements announcements = person ? Announcements.in(beginning) : Announcements.NONE;
        return new Inspection(
                kind,
                visible,
                LanguageGuess.of(beginning),
                Expectation.of(beginning, false),
                announcements,
                Optional.empty(),
                Optional.empty());
    }

    /** What is remembered of it. */
    public Gist gist(Kind known, boolean genuine) {
        boolean text = !visible.text().isBlank();
        return new Gist(
                known,
                kind.notice(),
                back,
                kind.replacements(),
                text ? OptionalInt.of(expectation.score()) : OptionalInt.empty(),
                announcements.kinds(),
                until,
                language.confidence() >= SURE ? language.tag() : "und",
                genuine);
    }

    /**
     * Whose eyes read a message: days are told by them.
     *
     * @param received the day it arrived, in the writer's zone
     * @param country the writer's, ISO 3166-1 alpha-2: decides whether 3/4 is in March
     */
    public record Reader(LocalDate received, Optional<String> country) {}
}
