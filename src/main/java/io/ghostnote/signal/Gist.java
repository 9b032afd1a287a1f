package io.ghostnote.signal;

import io.ghostnote.mail.Kind;
import io.ghostnote.wording.Announcement;
import io.ghostnote.wording.Carried;
import io.ghostnote.wording.Expectation;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is remembered of what a letter says: not a word of it, only what it means (docs/signals.md).
 *
 * @param kind by the whole message, where the header alone had only guessed
 * @param notice what an automatic reply is about
 * @param back the first working day after an absence, when an automatic reply names it
 * @param replacements addresses that it names to write to instead
 * @param asks the score of what speaks for an answer being expected, a stage's awaited action left out; empty when no text could be
 *     read
 * @param until the day that a promise or a postponement names
 * @param language BCP 47 tag of the text, {@code und} when it cannot be told
 * @param words how many words its writer wrote, quotations and signature left out; empty when no text could be read
 * @param genuine false when the account's own server says that the sender's address is forged (docs/signals.md section 7)
 * @param carries what a letter of the owner's itself brings (docs/signals.md section 9); nothing of anybody else's
 * @param bill what it says of the invoice that it brings
 */
public record Gist(
        Kind kind,
        Optional<MessageKind.Notice> notice,
        Optional<LocalDate> back,
        List<String> replacements,
        OptionalInt asks,
        Set<Announcement> announces,
        Optional<LocalDate> until,
        String language,
        OptionalInt words,
        boolean genuine,
        Optional<Carried> carries,
        Bill bill) {

    public Gist {
        replacements = List.copyOf(replacements);
        announces = Set.copyOf(announces);
    }

    /** What a letter says that brings nothing. */
    public Gist(
            Kind kind,
            Optional<MessageKind.Notice> notice,
            Optional<LocalDate> back,
            List<String> replacements,
            OptionalInt asks,
            Set<Announcement> announces,
            Optional<LocalDate> until,
            String language,
            OptionalInt words,
            boolean genuine) {
        this(
                kind,
                notice,
                back,
                replacements,
                asks,
                announces,
                until,
                language,
                words,
                genuine,
                Optional.empty(),
                Bill.NONE);
    }

    /** A letter whose text could not be had. */
    public static Gist unread(Kind kind) {
        return new Gist(
                kind,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                OptionalInt.empty(),
                Set.of(),
                Optional.empty(),
                "und",
                OptionalInt.empty(),
                true);
    }

    /** The same letter, which brings that. */
    public Gist carrying(Optional<Carried> what, Bill sums) {
        return new Gist(kind, notice, back, replacements, asks, announces, until, language, words, genuine, what, sums);
    }

    /** Whether the letter expects an answer, where the stage of the work may await one too; UNSURE without a text. */
    public Expectation.Verdict expects(boolean awaited) {
        return asks.isEmpty() ? Expectation.Verdict.UNSURE : Expectation.verdict(asks.getAsInt(), awaited);
    }

    /** The announcement that counts (docs/signals.md section 3); a reason of budget alone is none. */
    public Optional<Announcement> announcement() {
        return EnumSet.allOf(Announcement.class).stream()
                .filter(announces::contains)
                .filter(announcement -> announcement != Announcement.BUDGET_REASON)
                .findFirst();
    }

    /** True when it concerns all that is written to the client from then on, not only its conversation. */
    public boolean standing() {
        return announces.contains(Announcement.STOP_CONTACT)
                || announces.contains(Announcement.DISPUTE)
                || announces.contains(Announcement.SENSITIVE)
                || !genuine;
    }
}
