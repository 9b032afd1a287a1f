package io.ghostnote.note;

import java.util.List;

/** What came of composing a note: its text, or the reason why there is none. */
public sealed interface Composition permits NoteText, Composition.NoText {

    /** Why no text exists. */
    enum Lack {
        /** The step has no text for this stage: it is skipped and the closing's clock starts where it would have stood. */
        SKIPPED,
        /** A payment note without all its facts: ask for them. */
        MONEY_UNCLEAR,
        /** Facts are missing and no general text serves the purpose: ask for them. */
        FACTS_MISSING,
        /** Every text fails the rubric with these values (guard X24): ask. */
        TONE
    }

    /**
     * No text.
     *
     * @param reasons one sentence for each text that was tried
     */
    record NoText(Lack lack, List<String> reasons) implements Composition {
        public NoText {
            reasons = List.copyOf(reasons);
        }
    }
}
