package io.ghostnote.fuzz;

import io.ghostnote.mail.Kind;
import io.ghostnote.signal.Gist;
import io.ghostnote.signal.Inspection;
import io.ghostnote.wording.Announcements;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** All that a message tells. */
public final class InspectionFuzz {
    private static final int FARTHEST = 400;

    private InspectionFuzz() {}

    /** What is compared of an inspection. */
    private record Seen(Inspection inspection, Gist gist) {}

    /** For Jazzer. */
    public static void fuzzerTestOneInput(byte[] data) {
        Seen seen = Claim.read(data, input -> {
            Inspection inspection = Inspection.of(input, Desk.of(input));
            return new Seen(inspection, inspection.gist(inspection.kind().kind(), true));
        });
        Inspection all = seen.inspection;
        Kind kind = all.kind().kind();
        Claim.that(kind == Kind.HUMAN || all.announcements().equals(Announcements.NONE), () -> kind + " promises");
        Claim.that(kind == Kind.AUTO_REPLY || all.back().isEmpty(), () -> kind + " is back");
        Claim.that(all.announcements().first().isPresent() || all.until().isEmpty(), () -> "until, of nothing");
        near(all.back(), data);
        near(all.until(), data);
        Claim.that(seen.gist.asks().isEmpty() == all.visible().text().isBlank(), () -> "a score of no text");
    }

    private static void near(Optional<LocalDate> day, byte[] data) {
        long ahead = day.map(named -> ChronoUnit.DAYS.between(Desk.of(data).received(), named))
                .orElse(0L);
        Claim.that(ahead >= 0 && ahead <= FARTHEST, () -> "a day " + ahead + " days ahead");
    }
}
