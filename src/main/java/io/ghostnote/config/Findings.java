package io.ghostnote.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects what reading finds, so that everything is reported in one go. */
final class Findings {
    private final List<Finding> found = new ArrayList<>();
    private final Set<String> keys = new TreeSet<>();

    void add(Finding finding) {
        found.add(finding);
    }

    /** Notes that the reader knows this key; list positions are written {@code []}. */
    void knows(String keyPattern) {
        keys.add(keyPattern);
    }

    /** Every key that was asked for, present or not. */
    Set<String> keys() {
        return keys;
    }

    boolean refused() {
        return found.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
    }

    /** All of them in the order of the file. */
    List<Finding> sorted() {
        return found.stream()
                .sorted(Comparator.comparingInt(Finding::line)
                        .thenComparingInt(Finding::column)
                        .thenComparing(Finding::key))
                .distinct()
                .toList();
    }
}
