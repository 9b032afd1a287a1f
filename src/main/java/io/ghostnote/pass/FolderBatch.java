package io.ghostnote.pass;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction records of a folder: sightings new or repeated (the place is the key), places that vanished, flags that
 * changed, and up to where it was read.
 *
 * @param reset forget every place of this folder first (they become gone; the letters stay)
 * @param mark null when the mark does not move
 */
public record FolderBatch(
        String account,
        String folder,
        boolean reset,
        List<Sighting> sightings,
        List<Long> vanished,
        Map<Long, FolderNews.Flags> flags,
        @Nullable FolderMark mark) {}
