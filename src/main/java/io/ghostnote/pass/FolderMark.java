package io.ghostnote.pass;

/**
 * Up to where a folder has been read. All UIDs below {@code uidNext} have been seen under {@code uidValidity}; flags and expunges are
 * known up to {@code highestModSeq} (0 without CONDSTORE) and {@code messages}.
 *
 * @param complete false while the first sync of the folder has not reached its end
 */
public record FolderMark(
        String folder, Role role, long uidValidity, long uidNext, long highestModSeq, long messages, boolean complete) {

    /** True when the server's view shows that nothing at all has changed since this mark. */
    public boolean unchanged(FolderView now) {
        return complete
                && role == now.role()
                && uidValidity == now.uidValidity()
                && uidNext == now.uidNext()
                && messages == now.messages()
                && highestModSeq == now.highestModSeq();
    }
}
