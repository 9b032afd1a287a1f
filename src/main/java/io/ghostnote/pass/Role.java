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
    WATCHED,
    /** A command folder (docs/folders.md): a message put into it pauses its conversation's matter. */
    PAUSE,
    /** A command folder: the matter is held for a week. */
    SNOOZE,
    /** A command folder: the matter gets its closing note next. */
    CLOSE,
    /** A command folder: nothing is ever written in the matter again. */
    NEVER;

    /** True for the folders through which the freelancer says something to ghostnote. What lies in them is no part of any conversation. */
    public boolean command() {
        return this == PAUSE || this == SNOOZE || this == CLOSE || this == NEVER;
    }
}
