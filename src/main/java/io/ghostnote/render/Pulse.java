package io.ghostnote.render;

import io.ghostnote.rhythm.Observation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Figures in blocks: answering times as a row of them, oldest first, and parts of a whole. In the row a block stands for the same length at every client, so that two of them can be compared;
 * that is why they do not grow with the slowest answer.
 */
final class Pulse {
    /** Fewer show nothing. */
    static final int FEWEST = 3;

    private static final double HALF_A_DAY = 4;
    private static final double DAY = Durations.HOURS_PER_DAY;
    private static final double THREE_DAYS = 3 * DAY;
    private static final double WEEK = 5 * DAY;

    private static final int BLOCKS = 20;
    private static final int PERCENT_PER_BLOCK = 5;

    private Pulse() {}

    /** Up to half a business day, a day, three days, a week, and more. */
    static String of(List<Observation> answers) {
        return answers.stream().map(answer -> block(answer.hours())).collect(Collectors.joining());
    }

    /** A part of a hundred in twenty blocks; what is there at all shows. */
    static String bar(int percent) {
        int full = Math.max(percent > 0 ? 1 : 0, Math.round(percent / (float) PERCENT_PER_BLOCK));
        return "█".repeat(full) + "░".repeat(BLOCKS - full);
    }

    private static String block(double hours) {
        if (hours <= HALF_A_DAY) {
            return "▁";
        }
        if (hours <= DAY) {
            return "▂";
        }
        if (hours <= THREE_DAYS) {
            return "▃";
        }
        return hours <= WEEK ? "▅" : "▇";
    }
}
