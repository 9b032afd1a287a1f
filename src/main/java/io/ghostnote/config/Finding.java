package io.ghostnote.config;

import java.nio.file.Path;

/**
 * One thing about a configuration file that its owner should know. Never holds a secret.
 *
 * @param severity whether the file can be used all the same
 * @param line from 1; 0 when it is about the file as a whole
 * @param column from 1, in characters; 0 when it is about the file as a whole
 * @param key the path of the key, such as {@code clients[0].addresses[1]}; empty for the file as a whole
 * @param message one line, in plain words, with what to do where that is known
 */
public record Finding(Severity severity, int line, int column, String key, String message) {

    /** How bad it is. */
    public enum Severity {
        /** The file is refused. */
        ERROR,
        /** The file is used. */
        WARNING
    }

    public Finding {
        key = Words.printable(key);
        message = Words.printable(message);
    }

    /** The finding as a compiler would print it: {@code ghostnote.yaml:12:5: clients[0].adresses: unknown key; …}. */
    public String describe(Path origin) {
        return Words.printable(origin.toString()) + ":" + this;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        if (line > 0) {
            out.append(line).append(':').append(column).append(':');
        }
        if (severity == Severity.WARNING) {
            out.append(" warning:");
        }
        if (!key.isEmpty()) {
            out.append(' ').append(key).append(':');
        }
        return out.append(' ').append(message).toString();
    }
}
