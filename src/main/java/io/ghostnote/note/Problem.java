package io.ghostnote.note;

/**
 * Something wrong with a text.
 *
 * @param file as the user knows it
 * @param line from 1
 */
public record Problem(String file, int line, String message) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
