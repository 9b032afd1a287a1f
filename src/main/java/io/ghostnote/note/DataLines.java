package io.ghostnote.note;

import java.util.List;

/** The lines of a data file of this package: fields between tabs; empty lines and lines that begin with {@code #} say nothing. */
final class DataLines {
    private DataLines() {}

    /** The fields of every line. Throws when there is no such file, since it is part of the program. */
    static List<List<String>> of(String resource) {
        return Texts.resource(resource)
                .orElseThrow(() -> new IllegalStateException("no " + resource))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t")))
                .toList();
    }
}
