package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.mail.MessageId;
import io.ghostnote.thread.Conversation;
import io.ghostnote.wording.Expectation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the episodes of one client out of its conversations: one for each engagement (docs/ladder.md). The result depends on the letters
 * alone, not on when they were found. {@link #workingSet} names the letters that the same result can be read from again.
 */
public final class EpisodeReader {
    private final String client;
    private final Voices voices;
    private final TurnReader turns;

    public EpisodeReader(String client, Voices voices, WorkCalendar calendar) {
        this.client = client;
        this.voices = voices;
        this.turns = new TurnReader(voices, calendar);
    }

    /** The episodes by engagement; an engagement without any letter of a person has none. */
    public Map<String, Episode> read(List<Conversation> conversations) {
        Map<String, Episode> episodes = new TreeMap<>();
        Correspondence all = Correspondence.of(conversations, voices);
        for (String engagement : all.engagements()) {
            all.carrying(engagement).ifPresent(strand -> episodes.put(engagement, episode(engagement, strand, all)));
        }
        return episodes;
    }

    /** The letters of the conversations that {@link #read} looked at to reach its result, and {@link StageReader#read} too. */
    public Set<MessageId> workingSet(List<Conversation> conversations) {
        Set<MessageId> ids = new LinkedHashSet<>();
        Correspondence all = Correspondence.of(conversations, voices);
        // They tell which of the other conversations no longer wait.
        all.answered().values().forEach(strand -> ids.addAll(strand.ids()));
        ids.addAll(StageReader.workingSet(all.strands(), voices));
        for (String engagement : all.engagements()) {
            all.carrying(engagement).ifPresent(strand -> {
                ids.addAll(strand.ids());
                Window window = window(strand, all);
                for (Strand other : all.strands()) {
                    boolean speaks =
                            other.spoken().anyMatch(moment -> !moment.at().isBefore(window.after()))
                                    || other.notices().anyMatch(moment -> matters(moment, window))
                                    || other.owed().isPresent();
                    if (speaks) {
                        ids.addAll(other.ids());
                    }
                }
            });
        }
        return ids;
    }

    /** From where letters matter: after the client's last human word before the owner's newest one. */
    private record Window(Instant after, Instant newest) {}

    private static Window window(Strand strand, Correspondence all) {
        Instant newest = strand.open()
                ? strand.lastOwn().orElseThrow().at()
                : strand.lastSpoken().orElseThrow().at();
        Instant after = Instant.MIN;
        for (Strand other : all.strands()) {
            Optional<Strand.Moment> word = (other.same(strand) ? other.answers() : other.clientsOwn())
                    .filter(moment -> moment.at().isBefore(newest))
                    .max(Comparator.comparing(Strand.Moment::at));
            if (word.isPresent() && word.get().at().isAfter(after)) {
                after = word.get().at();
            }
        }
        return new Window(after, newest);
    }

    private Episode episode(String engagement, Strand strand, Correspondence all) {
        Optional<Activity> answer = strand.answers().max(Strand.Moment.ORDER).map(Strand.Moment::activity);
        if (!strand.open()) {
            Optional<Turn> announced = announced(strand);
            return new Episode(
                    client,
                    engagement,
                    strand.conversation().id(),
                    strand.subject(),
                    announced.map(List::of).orElse(List.of()),
                    answer,
                    strand.lastOwn().map(moment -> TurnReader.turn(moment, strand)),
                    // A day may open it all the same: a due day, a wish to close the file.
                    meanwhile(strand, all.strands(), window(strand, all)));
        }
        Window window = window(strand, all);
        return new Episode(
                client,
                engagement,
                strand.conversation().id(),
                strand.subject(),
                turns(engagement, window, all),
                answer,
                Optional.empty(),
                meanwhile(strand, all.strands(), window));
    }

    /**
     * The client's last word, where it says that an answer is to come: it is what is waited for then. Not when it asks something itself,
     * for then it is the owner's turn (X06).
     */
    private static Optional<Turn> announced(Strand strand) {
        return strand.answers()
                .max(Strand.Moment.ORDER)
                .filter(moment -> moment.activity().defers())
                .filter(moment -> moment.asks() != Expectation.Verdict.YES)
                .filter(moment -> strand.lastOwn().isPresent())
                .map(moment -> TurnReader.turn(moment, strand));
    }

    /** The owner's turns over all waiting conversations of the engagement, and words that need no answer, in the order of time. */
    private List<Turn> turns(String engagement, Window window, Correspondence all) {
        List<Turn> found = new ArrayList<>();
        for (Strand strand : all.strands()) {
            if (strand.engagement().equals(engagement)) {
                // A word that needs no answer moves the clock wherever it was written (X15).
                boolean waiting = all.waiting(strand);
                found.addAll(turns.read(
                        strand.own()
                                .filter(moment -> moment.at().isAfter(window.after()))
                                .filter(moment -> waiting || moment.asks() == Expectation.Verdict.NO)
                                .toList(),
                        strand));
            }
        }
        found.sort(
                Comparator.comparing(Turn::at).thenComparing(turn -> turn.id().value()));
        return found;
    }

    private Episode.Meanwhile meanwhile(Strand strand, List<Strand> all, Window window) {
        List<Activity> elsewhere = all.stream()
                .flatMap(other ->
                        Stream.concat(other.same(strand) ? Stream.empty() : other.clientsOwn(), other.invitations())
                                .filter(moment -> !moment.at().isBefore(window.newest()))
                                .max(Strand.Moment.ORDER)
                                .stream())
                .sorted(Strand.Moment.ORDER.reversed())
                .map(Strand.Moment::activity)
                .toList();
        Set<String> people = strand.people();
        List<Activity> absences = all.stream()
                .flatMap(Strand::absences)
                .filter(moment -> matters(moment, window))
                .filter(moment -> moment.by(people))
                .sorted(Strand.Moment.ORDER)
                .map(Strand.Moment::activity)
                .toList();
        // Who has written again since knows of it: a bad address answers again by itself.
        Optional<Activity> bounce = all.stream()
                .filter(other -> other.failuresConcern(strand))
                .flatMap(Strand::failures)
                .filter(moment -> !moment.at().isBefore(window.newest()))
                .max(Strand.Moment.ORDER)
                .map(Strand.Moment::activity);
        Optional<Reason> machine = strand.lastOwn().flatMap(moment -> voices.nobodyAt(moment.letter()));
        Optional<Activity> owed = all.stream()
                .filter(other -> !other.same(strand))
                .flatMap(other -> other.owed().stream())
                .max(Strand.Moment.ORDER)
                .map(Strand.Moment::activity);
        return new Episode.Meanwhile(
                elsewhere,
                absences,
                bounce,
                machine.or(strand::listOnly),
                owed,
                strand.ownDraft().map(Strand.Moment::activity));
    }

    /** Automatic replies and bounces that can still touch the episode: a month before it is more than any undated notice holds. */
    private static boolean matters(Strand.Moment moment, Window window) {
        return moment.at().isAfter(window.newest().minus(Duration.ofDays(30)))
                || moment.at().isAfter(window.after());
    }
}
