package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When the clock of a client's conversations stands still: while somebody of them is away, and while they have postponed it. */
final class StandStill {
    private final WorkCalendar calendar;
    /** For each author of automatic replies, by base key: when they were away, in order and without overlap. */
    private final Map<String, List<Hold>> away = new HashMap<>();

    StandStill(List<Strand.Moment> absences, WorkCalendar calendar) {
        this.calendar = calendar;
        for (Strand.Moment notice : absences) {
            // Made once, however many conversations the person takes part in.
            Hold hold = Absence.hold(notice.activity(), calendar);
            notice.letter()
                    .envelope()
                    .originators()
                    .forEach(address -> away.computeIfAbsent(address.baseKey(), key -> new ArrayList<>())
                            .add(hold));
        }
        away.replaceAll((person, holds) -> joined(Reckoning.merge(Instant.MIN, holds)));
    }

    /** One span where several follow each other without a gap: of a thousand notices each of which lasts a little longer. */
    private static List<Hold> joined(List<Hold> merged) {
        List<Hold> joined = new ArrayList<>();
        for (Hold hold : merged) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).until().equals(hold.from())) {
                Hold before = joined.get(last);
                joined.set(last, new Hold(before.from(), hold.until(), before.cause(), before.reason()));
            } else {
                joined.add(hold);
            }
        }
        return joined;
    }

    /** When the clock stands still there, in order and without overlap. */
    List<Hold> in(Strand strand) {
        List<List<Hold>> holds = new ArrayList<>();
        if (!away.isEmpty()) {
            // Who joins later was not waited for before.
            since(strand)
                    .forEach((person, since) -> Optional.ofNullable(away.get(person))
                            .map(absences -> from(since, absences))
                            .ifPresent(holds::add));
        }
        List<Hold> postponed = postponed(strand);
        if (!postponed.isEmpty()) {
            holds.add(postponed);
        }
        return holds.size() == 1
                ? holds.get(0)
                : Reckoning.merge(
                        Instant.MIN, holds.stream().flatMap(List::stream).toList());
    }

    /** Since when each of them has taken part, by base key. */
    private static Map<String, Instant> since(Strand strand) {
        Map<String, Instant> since = new HashMap<>();
        for (Strand.Moment moment : strand.moments()) {
            moment.letter()
                    .envelope()
                    .originators()
                    .forEach(person -> since.putIfAbsent(person.baseKey(), moment.at()));
            moment.letter().envelope().recipients().forEach(person -> since.putIfAbsent(person.baseKey(), moment.at()));
        }
        return since;
    }

    private static List<Hold> from(Instant since, List<Hold> holds) {
        // Mostly all of it, and then the same list serves for every conversation of theirs.
        return holds.isEmpty() || !holds.get(0).from().isBefore(since) ? holds : Reckoning.merge(since, holds);
    }

    private List<Hold> postponed(Strand strand) {
        List<Hold> holds = new ArrayList<>();
        Optional<Hold> last = Optional.empty();
        for (Strand.Moment answer : strand.answers().toList()) {
            // The client's next word takes the place of a postponement.
            last.ifPresent(hold -> holds.add(until(hold, answer.at())));
            last = Deferred.hold(answer.activity(), calendar);
        }
        last.ifPresent(holds::add);
        // What names a day that is over holds nothing.
        return Reckoning.merge(Instant.MIN, holds);
    }

    private static Hold until(Hold hold, Instant end) {
        return end.isBefore(hold.until()) ? new Hold(hold.from(), end, hold.cause(), hold.reason()) : hold;
    }
}
