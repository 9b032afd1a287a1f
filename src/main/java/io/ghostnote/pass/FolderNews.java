package io.ghostnote.pass;

import java.util.List;
import java.util.Map;

/**
 * What happened to messages that were known already. New messages went to the {@link HeaderSink}.
 *
 * @param reset true when UIDVALIDITY changed: all that was known of this folder's UIDs is void, and everything was read anew
 * @param vanished kept UIDs that are no longer there
 * @param flags the present flags of kept UIDs whose flags changed
 * @param mark up to where the folder has now been read
 */
public record FolderNews(boolean reset, List<Long> vanished, Map<Long, Flags> flags, FolderMark mark) {
    /** The two flags that matter here. */
    public record Flags(boolean draft, boolean deleted) {}
}
