package io.ghostnote.pass;

import io.ghostnote.ladder.Step;
import io.ghostnote.mail.MessageId;
import java.util.Locale;
import java.util.Optional;

/** What happened to a note in this pass (docs/contract.md, {@code drafts}). */
public record DraftEvent(String client, Step step, Optional<Place> place, MessageId messageId, What what) {
    /** The contract's {@code event}. */
    public enum What {
        CREATED,
        WITHDRAWN,
        /** Left alone although the client answered, because the freelancer has touched it. */
        KEPT,
        SENT,
        DECLINED;

        /** The name used in output. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static DraftEvent of(NoteEntry note, What what) {
        return new DraftEvent(
                note.record().client(),
                note.record().step(),
                note.place(),
                note.record().id(),
                what);
    }
}
