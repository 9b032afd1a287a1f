package io.ghostnote.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects what reading finds, so that everything is reported in one go. */
final class Findings {
    private final List<Finding> found = new ArrayList<>();
    private final Map<String, Map<String, String>> keys = new HashMap<>();

    void add(Finding finding) {
        found.add(finding);
    }

    /** Notes that the reader knows these keys of a map, by their patterns: list positions are written {@code []}. */
    Known known(String mapPattern) {
        return new Known(mapPattern, keys.computeIfAbsent(mapPattern, any -> new HashMap<>()));
    }

    /** The keys of all maps of one pattern. Of two thousand clients every key is asked for: its pattern is put together once. */
    record Known(String mapPattern, Map<String, String> patterns) {
        /** The pattern of a key. */
        String key(String key) {
            return patterns.computeIfAbsent(key, any -> Section.pathOf(mapPattern, key));
        }
    }

    /** Every key that was asked for, present or not. */
    Set<String> keys() {
        Set<String> patterns = new TreeSet<>();
        keys.values().forEach(known -> patterns.addAll(known.values()));
        return patterns;
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
