package io.ghostnote.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What several runs of the same cost, by name. */
final class Samples {
    private final List<Map<String, Double>> runs = new ArrayList<>();

    void add(Map<String, Double> run) {
        runs.add(run);
    }

    /** The median; NaN for what was not measured. */
    double median(String name) {
        double[] sorted = runs.stream()
                .mapToDouble(run -> run.getOrDefault(name, Double.NaN))
                .sorted()
                .toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Prints two rows of a Markdown table, this one's with its ratio to the bare client's time. */
    void compared(String what, Samples bare) {
        System.out.println(
                "| | ms | process ms | round trips | after login | octets in | octets out | resident MB | new |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        row(what + ", program");
        bare.row(what + ", bare");
        System.out.printf(
                Locale.ROOT,
                "ratio %.2f; program's start %.0f ms; drafts %.0f; each program run %s ms, bare %s ms%n%n",
                median("millis") / bare.median("millis"),
                median("processMillis") - median("millis"),
                median("drafts"),
                each(),
                bare.each());
    }

    private void row(String what) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.0f | %.0f | %.0f | %.0f | %.0f | %.1f | %.0f |%n",
                what,
                median("millis"),
                median("processMillis"),
                median("roundTrips"),
                median("afterLogin"),
                median("in"),
                median("out"),
                median("residentKb") / 1024,
                median("new"));
    }

    private List<Long> each() {
        return runs.stream()
                .map(run -> Math.round(run.getOrDefault("millis", Double.NaN)))
                .toList();
    }
}
