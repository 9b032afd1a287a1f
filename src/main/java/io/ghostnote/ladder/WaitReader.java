package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.rhythm.Observation;
import io.ghostnote.signal.Gist;
import io.ghostnote.thread.Conversation;
import io.ghostnote.wording.Expectation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Reads out of a client's conversations how long each turn of the owner's waited (docs/statistics.md section 1). Turns, absences and
 * failed deliveries are those of the episodes; a turn that needs no answer is no wait.
 */
public final class WaitReader {
    private static final long NEVER_MINUTES = (long) (Observation.NEVER * 60);

    private final Voices voices;
    private final WorkCalendar calendar;
    private final TurnReader turns;

    public WaitReader(Voices voices, WorkCalendar calendar) {
        this.voices = voices;
        this.calendar = calendar;
        this.turns = new TurnReader(voices, calendar);
    }

    /** The waits over all conversations, in the order of time. */
    public Waits read(List<Conversation> conversations) {
        List<Strand> strands = Correspondence.of(conversations, voices).strands();
        Map<String, NavigableMap<Instant, Strand.Moment>> words = new HashMap<>();
        List<Strand.Moment> absences = new ArrayList<>();
        for (Strand strand : strands) {
            NavigableMap<Instant, Strand.Moment> said =
                    words.computeIfAbsent(strand.engagement(), id -> new TreeMap<>());
            strand.clientsOwn().forEach(moment -> said.putIfAbsent(moment.at(), moment));
            strand.absences().forEach(absences::add);
        }
        List<Strand.Moment> lone = strands.stream()
                .filter(strand -> strand.own().findAny().isEmpty())
                .flatMap(Strand::failures)
                .toList();
        Map<String, List<Hold>> away = away(absences);
        List<Wait> waits = new ArrayList<>();
        for (Strand strand : strands) {
            if (strand.listOnly().isEmpty()) {
                waits.addAll(new OfStrand(
                                strand,
                                words.getOrDefault(strand.engagement(), new TreeMap<>()),
                                holds(strand, away),
                                failures(strand, lone))
                        .waits());
            }
        }
        waits.sort(Comparator.comparing(Wait::asked).thenComparing(Wait::person).thenComparingLong(Wait::minutes));
        return new Waits(waits);
    }

    /** For each author of automatic replies, by base key: when they were away, in order and without overlap. */
    private Map<String, List<Hold>> away(List<Strand.Moment> absences) {
        Map<String, List<Hold>> away = new HashMap<>();
        for (Strand.Moment notice : absences) {
            // Made once, however many conversations the person takes part in.
            Hold hold = Absence.hold(notice.activity(), calendar);
            notice.letter()
                    .envelope()
                    .originators()
                    .forEach(address -> away.computeIfAbsent(address.baseKey(), key -> new ArrayList<>())
                            .add(hold));
        }
        away.replaceAll((person, holds) -> Reckoning.merge(Instant.MIN, holds));
        return away;
    }

    /** When the clock stands still there, in order and without overlap. */
    private List<Hold> holds(Strand strand, Map<String, List<Hold>> away) {
        List<List<Hold>> holds = new ArrayList<>();
        if (!away.isEmpty()) {
            for (String person : strand.people()) {
                Optional.ofNullable(away.get(person)).ifPresent(holds::add);
            }
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

    private List<Hold> postponed(Strand strand) {
        List<Hold> holds = new ArrayList<>();
        Optional<Hold> last = Optional.empty();
        for (Strand.Moment answer : strand.answers().toList()) {
            // The client's next word takes the place of a postponement.
            last.ifPresent(hold -> holds.add(until(hold, answer.at())));
            last = Deferred.hold(answer.activity(), calendar);
        }
        last.ifPresent(holds::add);
        return holds;
    }

    private static Hold until(Hold hold, Instant end) {
        return end.isBefore(hold.until()) ? new Hold(hold.from(), end, hold.cause(), hold.reason()) : hold;
    }

    private static NavigableMap<Instant, Strand.Moment> failures(Strand strand, List<Strand.Moment> lone) {
        NavigableMap<Instant, Strand.Moment> failures = new TreeMap<>();
        strand.failures().forEach(moment -> failures.put(moment.at(), moment));
        lone.forEach(moment -> failures.put(moment.at(), moment));
        return failures;
    }

    /** The waits of one conversation. */
    private final class OfStrand {
        private final Strand strand;
        private final NavigableMap<Instant, Strand.Moment> elsewhere;
        private final List<Hold> holds;
        private final NavigableMap<Instant, Strand.Moment> failures;
        private final Map<MessageId, Strand.Moment> own = new HashMap<>();
        private final NavigableMap<Instant, Strand.Moment> answers = new TreeMap<>();

        OfStrand(
                Strand strand,
                NavigableMap<Instant, Strand.Moment> elsewhere,
                List<Hold> holds,
                NavigableMap<Instant, Strand.Moment> failures) {
            this.strand = strand;
            this.elsewhere = elsewhere;
            this.holds = holds;
            this.failures = failures;
            strand.own().forEach(moment -> own.put(moment.letter().id(), moment));
            strand.answers().forEach(moment -> answers.putIfAbsent(moment.at(), moment));
        }

        List<Wait> waits() {
            List<Turn> written = turns();
            List<Wait> waits = new ArrayList<>();
            for (int i = 0; i < written.size(); i++) {
                Turn turn = written.get(i);
                if (counts(turn)) {
                    Instant again = i + 1 < written.size() ? written.get(i + 1).at() : Instant.MAX;
                    wait(turn, again).ifPresent(waits::add);
                }
            }
            return waits;
        }

        /** The owner's turns; what came between two letters keeps them apart. */
        private List<Turn> turns() {
            List<Turn> written = new ArrayList<>();
            List<Strand.Moment> together = new ArrayList<>();
            Instant next = Instant.MIN;
            for (Strand.Moment moment : strand.own().toList()) {
                if (!moment.at().isBefore(next)) {
                    written.addAll(turns.read(together, strand));
                    together.clear();
                    next = Optional.ofNullable(answers.higherKey(moment.at())).orElse(Instant.MAX);
                }
                together.add(moment);
            }
            written.addAll(turns.read(together, strand));
            return written;
        }

        private boolean counts(Turn turn) {
            Optional<Letter> letter = Optional.ofNullable(own.get(turn.id())).map(Strand.Moment::letter);
            boolean expects = turn.asks() == Expectation.Verdict.YES
                    || (turn.asks() == Expectation.Verdict.UNSURE
                            && letter.filter(one -> voices.awaitsAction(one, strand.engagement()))
                                    .isPresent());
            return expects && letter.flatMap(voices::nobodyAt).isEmpty();
        }

        private Optional<Wait> wait(Turn turn, Instant again) {
            Optional<Strand.Moment> answer =
                    answer(turn.at()).filter(moment -> !moment.at().isAfter(again));
            boolean open = answer.isEmpty() && again.equals(Instant.MAX);
            Instant end = answer.map(Strand.Moment::at).orElse(again);
            if (bounced(turn.at(), end)) {
                return Optional.empty();
            }
            List<Hold> still = holdsWithin(turn.at(), end);
            long minutes = open ? 0 : Reckoning.waited(turn.at(), end, still, calendar);
            if (!read(turn) && (open || minutes >= NEVER_MINUTES)) {
                return Optional.empty();
            }
            return Optional.of(new Wait(
                    turn.at(),
                    Optional.ofNullable(own.get(turn.id()))
                            .map(moment -> voices.person(moment.letter()))
                            .orElse(""),
                    open ? Wait.End.OPEN : answer.isPresent() ? Wait.End.ANSWERED : Wait.End.WRITTEN_AGAIN,
                    minutes,
                    open ? spans(still) : List.of(),
                    answer.flatMap(Strand.Moment::gist).map(Gist::words).orElse(OptionalInt.empty())));
        }

        /** The client's next word, here or elsewhere in the engagement. */
        private Optional<Strand.Moment> answer(Instant asked) {
            Map.Entry<Instant, Strand.Moment> here = answers.higherEntry(asked);
            Map.Entry<Instant, Strand.Moment> there = elsewhere.higherEntry(asked);
            if (here == null || (there != null && there.getKey().isBefore(here.getKey()))) {
                return Optional.ofNullable(there).map(Map.Entry::getValue);
            }
            return Optional.of(here.getValue());
        }

        /** A letter that did not arrive was not kept waiting. */
        private boolean bounced(Instant asked, Instant end) {
            Instant failed = failures.ceilingKey(asked);
            return failed != null && !failed.isAfter(end);
        }

        /**
         * Of a letter from before mail was read nobody knows whether it asked anything. That a thank-you was never answered must not be
         * counted, so such a turn counts only when what followed it came soon.
         */
        private boolean read(Turn turn) {
            Strand.Moment moment = own.get(turn.id());
            return voices.note(turn.id()) || (moment != null && moment.gist().isPresent());
        }

        private List<Hold> holdsWithin(Instant from, Instant end) {
            int low = 0;
            int high = holds.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (holds.get(middle).until().isAfter(from)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            int first = low;
            while (low < holds.size() && holds.get(low).from().isBefore(end)) {
                low++;
            }
            return holds.subList(first, low);
        }

        private List<Wait.Span> spans(List<Hold> still) {
            return still.stream()
                    .map(hold -> new Wait.Span(hold.from(), hold.until()))
                    .toList();
        }
    }
}
