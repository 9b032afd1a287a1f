package io.ghostnote.signal;

import io.ghostnote.mail.Kind;
import io.ghostnote.text.LanguageGuess;
import io.ghostnote.text.VisibleText;
import io.ghostnote.wording.Announcement;
import io.ghostnote.wording.Announcements;
import io.ghostnote.wording.DayContext;
import io.ghostnote.wording.Expectation;
import io.ghostnote.wording.FoldedText;
import io.ghostnote.wording.PromisedDay;
import io.ghostnote.wording.ReturnDay;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that a whole message tells: what it is, what its writer wrote and what that says (docs/signals.md, docs/contract.md
 * {@code inspect message}).
 *
 * @param words how many the visible text has, of the part that is read
 * @param expectation whether it expects an answer, the stage of the work left out
 * @param announcements what a person's message announces; nothing for machine mail
 * @param back the first working day after an absence, when an automatic reply names it
 * @param until the day that a promise or a postponement names
 * @param carried what it brings, if it is the owner's; nothing for machine mail
 */
public record Inspection(
        MessageKind kind,
        VisibleText visible,
        int words,
        LanguageGuess language,
        Expectation expectation,
        Announcements announcements,
        Optional<LocalDate> back,
        Optional<LocalDate> until,
        Cargo carried) {
    /** A guess below this is no knowledge (docs/ladder.md X19). */
    public static final double SURE = 0.8;

    /**
     * Reads a message, or its beginning. Never throws; what could not be read is named by the visible text.
     *
     * @param days by whose days a day that is named is told: the writer's
     */
    public static Inspection of(byte[] message, DayContext days) {
        Opened opened = new Opened(message);
        MessageKind kind = MessageKind.of(opened);
        FoldedText words = opened.words();
        // Machines ask and promise nothing, whatever their words are.
        Announcements announcements = kind.kind() == Kind.HUMAN ? Announcements.in(words) : Announcements.NONE;
        return new Inspection(
                kind,
                opened.visible(),
                words.wordCount(),
                LanguageGuess.of(opened.visible().text()),
                Expectation.of(words, false),
                announcements,
                back(kind, opened, days),
                announcements
                        .first()
                        .filter(what -> what == Announcement.PROMISE || what == Announcement.POSTPONED)
                        .flatMap(what -> PromisedDay.of(words, what, days)),
                kind.kind() == Kind.HUMAN ? Cargo.of(opened) : Cargo.NONE);
    }

    private static Optional<LocalDate> back(MessageKind kind, Opened opened, DayContext days) {
        boolean away = kind.kind() == Kind.AUTO_REPLY
                && kind.notice()
                        .filter(notice -> notice != MessageKind.Notice.ABSENCE)
                        .isEmpty();
        return away ? ReturnDay.of(FoldedText.of(opened.envelope().subject()), opened.words(), days) : Optional.empty();
    }

    /** What is remembered of it, when it is the owner's. */
    public Gist ownersGist(Kind known) {
        return gist(known, true).carrying(carried.what(), carried.bill());
    }

    /** What is remembered of it. */
    public Gist gist(Kind known, boolean genuine) {
        boolean text = !visible.text().isBlank();
        boolean full = known == Kind.BOUNCE && kind.status().endsWith(".2.2");
        return new Gist(
                known,
                full ? Optional.of(MessageKind.Notice.MAILBOX_FULL) : kind.notice(),
                back,
                kind.replacements(),
                text ? OptionalInt.of(expectation.score()) : OptionalInt.empty(),
                announcements.kinds(),
                until,
                language.confidence() >= SURE ? language.tag() : "und",
                text ? OptionalInt.of(words) : OptionalInt.empty(),
                genuine);
    }
}
