package io.ghostnote.report;

import io.ghostnote.ladder.Episode;
import io.ghostnote.ladder.Judge;
import io.ghostnote.ladder.Question;
import io.ghostnote.ladder.Situation;
import io.ghostnote.ladder.Verdict;
import io.ghostnote.rhythm.Pace;
import io.ghostnote.rhythm.Rhythm;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One matter in a report: a client, or an engagement of a client with several.
 *
 * @param silentMinutes business minutes of the client {@link #since} somebody owes the next message; 0 where nobody does
 * @param usual what is normal for whom it waits, else for the client
 * @param pace how long the client's last answers took
 * @param questions what only the freelancer can decide
 * @param card what is known of it, where its silence was newly noticed
 */
public record Line(
        Party party,
        Episode episode,
        Verdict verdict,
        long silentMinutes,
        Rhythm usual,
        Pace pace,
        List<Question> questions,
        Optional<Card> card) {

    /** What needs the freelancer first comes first; among equals the preferred client, then what is next. */
    static final Comparator<Line> URGENCY = Comparator.comparing(
                    (Line line) -> line.next().rank())
            .thenComparing(line -> line.party().priority())
            .thenComparing(line -> line.at().or(line::since).orElse(Instant.MAX))
            .thenComparing(line -> line.party().id())
            .thenComparing(line -> line.episode().engagement());

    public Line {
        questions = List.copyOf(questions);
    }

    /** The matter as it is now, by the verdict over the situation. */
    public static Line of(Party party, Situation situation, Verdict verdict, Rhythm usual, Pace pace, Instant now) {
        long silent = since(situation.episode(), verdict)
                .filter(begun -> begun.isBefore(now))
                .map(begun -> situation.calendar().minutesBetween(begun, now))
                .orElse(0L);
        return new Line(
                party,
                situation.episode(),
                verdict,
                silent,
                usual,
                pace,
                Judge.questions(situation, now),
                Optional.empty());
    }

    /** The same matter with what is known of it. */
    public Line with(Card known) {
        return new Line(party, episode, verdict, silentMinutes, usual, pace, questions, Optional.of(known));
    }

    /** What comes next. */
    public Next next() {
        return Next.of(verdict);
    }

    /** When that is; nothing where it has no day. */
    public Optional<Instant> at() {
        return next().at(verdict);
    }

    /** Since when somebody owes the next message; nothing where nobody does. */
    public Optional<Instant> since() {
        return since(episode, verdict);
    }

    /** Since when, by the verdict over the episode, somebody owes the next message. */
    public static Optional<Instant> since(Episode episode, Verdict verdict) {
        return switch (verdict.side()) {
            case CLIENT -> episode.turns().stream().findFirst().map(turn -> turn.at());
            case OWNER -> episode.answer().map(answer -> answer.at());
            case NOBODY -> Optional.empty();
        };
    }
}
