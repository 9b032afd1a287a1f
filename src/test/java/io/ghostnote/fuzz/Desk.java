package io.ghostnote.fuzz;

import io.ghostnote.wording.DayContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Whose days are meant: the first octet of an input says. */
final class Desk {
    static final LocalDate RECEIVED = LocalDate.of(2026, 11, 20);

    private static final Set<DayOfWeek> GULF = Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
    private static final Set<DayOfWeek> WEST = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private Desk() {}

    static DayContext of(byte[] data) {
        int choice = data.length == 0 ? 0 : data[0] & 7;
        LocalDate received = (choice & 4) == 0 ? RECEIVED : LocalDate.of(2028, 2, 29);
        return switch (choice & 3) {
            case 0 -> DayContext.of(received, Optional.empty(), WEST);
            case 1 -> DayContext.of(received, Optional.of("US"), WEST);
            case 2 -> DayContext.of(received, Optional.of("SA"), GULF);
            default -> new DayContext(received, false, Set.of(), day -> day.getDayOfMonth() % 3 == 0);
        };
    }
}
