package io.ghostnote.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the notes about some clients came to. */
final class Outcome {
    private int questions;
    private int silences;
    private int early;
    private final List<Double> daysToNote = new ArrayList<>();

    void asked(boolean silence) {
        questions++;
        silences += silence ? 1 : 0;
    }

    /** The first note about a question, so many business days after it. */
    void noted(boolean silence, double days) {
        if (silence) {
            daysToNote.add(days);
        } else {
            early++;
        }
    }

    int questions() {
        return questions;
    }

    int silences() {
        return silences;
    }

    /** Notes about questions that would still have been answered by themselves. */
    int early() {
        return early;
    }

    /** Silences about which no note was ever drafted. */
    int missed() {
        return silences - daysToNote.size();
    }

    /** Business days from a question that nobody would ever answer to the note: that share had one by then. */
    double daysToNote(double share) {
        List<Double> sorted = new ArrayList<>(daysToNote);
        Collections.sort(sorted);
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
    }
}
