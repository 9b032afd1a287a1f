package io.ghostnote.pass;

/** What a folder is for: special use of RFC 6154, or named in the configuration. */
public enum Role {
    INBOX,
    SENT,
    DRAFTS,
    TRASH,
    JUNK,
    /** {@code \Archive} or {@code \All}. */
    ARCHIVE,
    /** Named under {@code folders.watch}. */
    WATCHED
}
