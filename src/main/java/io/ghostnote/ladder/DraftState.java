package io.ghostnote.ladder;

/** What has become of a note (docs/ladder.md section 4). */
public enum DraftState {
    /** The decision is committed; the note may or may not be in Drafts yet. */
    INTENDED,
    /** In Drafts, untouched. */
    WAITING,
    /** Changed by the freelancer: theirs now. */
    EDITED,
    /** Changed by the freelancer and then overtaken by the client's answer: left where it is, for good. */
    LEFT,
    /** Found in Sent: the step is done. */
    SENT,
    /** Deleted by the freelancer: the step is declined for good. */
    DECLINED,
    /** To be removed because the client answered; the removal may or may not have happened yet. */
    WITHDRAWING,
    /** Removed because the client answered. */
    WITHDRAWN,
    /** Intended, but never written because the verdict changed before it was. */
    DROPPED;

    /** True while the note is, or may be, in the Drafts folder. */
    public boolean open() {
        return this == INTENDED || this == WAITING || this == EDITED || this == WITHDRAWING;
    }
}
