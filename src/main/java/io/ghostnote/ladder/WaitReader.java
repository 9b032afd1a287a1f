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
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
        NavigableSet<Instant> lone = strands.stream()
                .filter(strand -> strand.own().findAny().isEmpty())
                .flatMap(Strand::failures)
                .map(Strand.Moment::at)
                .collect(Collectors.toCollection(TreeSet::new));
        StandStill stands = new StandStill(absences, calendar);
        List<Wait> waits = new ArrayList<>();
        for (Strand strand : strands) {
            if (strand.listOnly().isEmpty()) {
                waits.addAll(new OfStrand(
                                strand,
                                words.getOrDefault(strand.engagement(), new TreeMap<>()),
                                stands.in(strand),
                                lone)
                        .waits());
            }
        }
        waits.sort(Comparator.comparing(Wait::asked).thenComparing(Wait::person).thenComparingLong(Wait::minutes));
        return new Waits(waits);
    }

    /** The waits of one conversation. */
    private final class OfStrand {
        private final Strand strand;
        private final NavigableMap<Instant, Strand.Moment> elsewhere;
        private final List<Hold> holds;
        private final NavigableSet<Instant> failures;
        private final NavigableSet<Instant> loneFailures;
        private final Map<MessageId, Strand.Moment> own = new HashMap<>();
        private final NavigableMap<Instant, Strand.Moment> answers = new TreeMap<>();

        OfStrand(
                Strand strand,
                NavigableMap<Instant, Strand.Moment> elsewhere,
                List<Hold> holds,
                NavigableSet<Instant> loneFailures) {
            this.strand = strand;
            this.elsewhere = elsewhere;
            this.holds = holds;
            this.failures = strand.failures().map(Strand.Moment::at).collect(Collectors.toCollection(TreeSet::new));
            this.loneFailures = loneFailures;
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
            return within(failures, asked, end) || within(loneFailures, asked, end);
        }

        private static boolean within(NavigableSet<Instant> times, Instant asked, Instant end) {
            Instant next = times.ceiling(asked);
            return next != null && !next.isAfter(end);
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
