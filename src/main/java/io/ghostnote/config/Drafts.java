package io.ghostnote.config;

/**
 * Limits of what is put into Drafts.
 *
 * @param perDay most notes a day over all clients
 */
public record Drafts(int perDay, OnDelete onDelete) {
    /** Three a day; deleting declines. */
    public static final Drafts USUAL = new Drafts(3, OnDelete.DECLINE);

    /** What it means that the owner deletes a note. */
    public enum OnDelete {
        /** No, for good: the step is declined and never comes back. */
        DECLINE
    }
}
