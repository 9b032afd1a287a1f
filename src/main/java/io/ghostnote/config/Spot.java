package io.ghostnote.config;

/**
 * A place in the configuration file.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param key the path of the key
 */
public record Spot(int line, int column, String key) {

    /** A problem at this place for which the file is refused, or which keeps a credential from being used. */
    public Finding error(String message) {
        return new Finding(Finding.Severity.ERROR, line, column, key, message);
    }

    /** Something at this place that should be known, although it works. */
    public Finding warning(String message) {
        return new Finding(Finding.Severity.WARNING, line, column, key, message);
    }
}
