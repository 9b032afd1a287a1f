package io.ghostnote.ladder;

import java.util.Optional;

/**
 * What the client's side has said in whatever conversation and counts for all of them (docs/ladder.md section 3): the newest letter of
 * each.
 *
 * @param stop asks not to be written to (X01)
 * @param dispute speaks of lawyers, courts or refunds (X02)
 * @param sensitive tells of a bereavement, an illness or an emergency (X13)
 */
public record Declared(Optional<Activity> stop, Optional<Activity> dispute, Optional<Activity> sensitive) {
    /** Nothing of the kind. */
    public static final Declared NOTHING = new Declared(Optional.empty(), Optional.empty(), Optional.empty());
}
