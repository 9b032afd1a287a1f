package io.ghostnote.wording;

import java.util.Locale;

/** What a client's message may announce (docs/signals.md section 3), in the order of precedence; the effects are in docs/ladder.md. */
public enum Announcement {
    STOP_CONTACT,
    DISPUTE,
    SENSITIVE,
    GOODBYE,
    POSTPONED,
    PROMISE,
    /** An addition to the others, never a state of its own. */
    BUDGET_REASON;

    /** As the contract writes it: {@code stop_contact}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
