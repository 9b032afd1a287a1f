package io.ghostnote.note;

import java.util.List;

/**
 * What a note's wording depends on beside its facts, so that nobody is sent the same sentence twice and the same note, composed again,
 * has the same words.
 *
 * @param episode identity of the episode, any text that is the same whenever the note is composed
 * @param earlier texts of the notes this client was sent before, as far as they are known
 */
public record History(String episode, List<String> earlier) {
    /** Nothing was written before. */
    public static final History NONE = new History("", List.of());

    public History {
        earlier = List.copyOf(earlier);
    }
}
