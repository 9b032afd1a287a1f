package io.ghostnote.ladder;

import io.ghostnote.mail.MessageId;
import java.time.Instant;
import java.util.Optional;

/**
 * What the freelancer has decided about a matter (docs/ladder.md section 7): by an answer to a question, or by moving a message of the
 * conversation into one of the command folders. The newest ruling on the same thing counts.
 *
 * @param engagement the engagement's id, empty where the client has none
 * @param about the message that the question rests on; a ruling on one message says nothing about the next
 * @param at when it was decided
 * @param until the end of a {@link Word#SNOOZE}
 */
public record Ruling(
        String client, String engagement, Word word, Optional<MessageId> about, Instant at, Optional<Instant> until) {

    /** What can be decided. */
    public enum Word {
        /** Nothing is written until it is resumed (X03). */
        PAUSE,
        /** Nothing is written before a time (X03). */
        SNOOZE,
        /** The closing note comes next. */
        CLOSE,
        /** Nothing is ever written (X01). */
        NEVER,
        /** Takes the four above back. */
        RESUME,
        /** The word elsewhere settles the matter (X05). */
        SETTLED,
        /** The word elsewhere was about something else (X05). */
        STILL_OPEN,
        /** It was a goodbye (X07): the thanks may be written (F1). */
        GOODBYE,
        /** It was none (X07). */
        NO_GOODBYE,
        /** The address has been mended, or the message has arrived all the same (X11). */
        ADDRESS_MENDED,
        /** The owner's message expects an answer (X12). */
        AWAITED,
        /** The owner's message expects none (X12). */
        NOT_AWAITED,
        /** It is time to write again (X13). */
        WRITE_AGAIN,
        /** Not yet: asked again after as long (X13). */
        WAIT,
        /** The draft stays where it is, and is asked about again later (X14). */
        KEEP,
        /** The draft goes, and another is written in its place (X14). */
        REWRITE,
        /** The draft goes, and its step is declined (X14). */
        DROP,
        /** The declined step is passed over (X16). */
        SKIP,
        /** The closing note goes without the account (X17). */
        WITHOUT_ACCOUNT,
        /** The sum in the ledger is right, whatever a letter says (X17). */
        LEDGER_RIGHT,
        /** The client did not ask not to be written to (X01). */
        NO_STOP,
        /** There is no dispute, or no longer (X02). */
        NO_DISPUTE
    }
}
