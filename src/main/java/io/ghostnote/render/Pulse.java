package io.ghostnote.render;

import io.ghostnote.rhythm.Observation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Answering times as a row of blocks, oldest first. A block stands for the same length at every client, so that two rows can be compared;
 * that is why they do not grow with the slowest answer.
 */
final class Pulse {
    /** Fewer show nothing. */
    static final int FEWEST = 3;

    private static final double HALF_A_DAY = 4;
    private static final double DAY = Durations.HOURS_PER_DAY;
    private static final double THREE_DAYS = 3 * DAY;
    private static final double WEEK = 5 * DAY;

    private Pulse() {}

    /** Up to half a business day, a day, three days, a week, and more. */
    static String of(List<Observation> answers) {
        return answers.stream().map(answer -> block(answer.hours())).collect(Collectors.joining());
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
