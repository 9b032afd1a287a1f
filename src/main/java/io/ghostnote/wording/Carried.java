package io.ghostnote.wording;

import java.util.Locale;

/** What a letter itself brings to its reader (docs/signals.md section 9), in the order of the work. */
public enum Carried {
    /** A proposal, a quote or an offer. */
    PROPOSAL,
    /** A contract or an agreement to be signed. */
    CONTRACT,
    /** Finished work, or a version of it to be looked at. */
    DELIVERY,
    INVOICE;

    /** The name used in output, such as {@code proposal}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
