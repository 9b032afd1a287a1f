package io.ghostnote.ladder;

import io.ghostnote.mail.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far the ladder has been climbed in one episode. Derived from the owner's turns and the notes, never stored, so that nothing can
 * drift apart.
 *
 * @param basis the owner's message that waits for an answer: it opened the episode
 * @param clockStart when the clock of the next step started: the last turn's time
 * @param done how many rungs have been used up
 * @param closed a closing note was sent: nothing more is written unless the client writes
 * @param byHand the owner's own letter that took the place of a step, when it did so last
 * @param note the newest note of this episode that is still open or was declined
 */
record Progress(
        MessageId basis,
        Instant clockStart,
        int done,
        boolean closed,
        Optional<Turn> byHand,
        Optional<StepRecord> note) {

    static Progress of(Episode episode, List<Rung> rungs, List<StepRecord> records) {
        List<Turn> turns = episode.turns();
        Turn first = turns.get(0);
        MessageId basis = first.id();
        Instant clockStart = first.at();
        int done = 0;
        boolean closed = false;
        Optional<Turn> byHand = Optional.empty();
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            Optional<StepRecord> step = sentAs(turn, records);
            if (step.isPresent()) {
                if (i == 0) {
                    // The letter that opened the episode lies before what is looked at, such as after a word from the
                    // client elsewhere.
                    basis = step.get().basis();
                }
                done = placeOf(step.get().step(), rungs) + 1;
                closed |= step.get().step().closing();
                byHand = Optional.empty();
            } else if (i > 0) {
                if (done == 0 && !noteBefore(turn, basis, records)) {
                    // Nothing had been drafted yet: the newer message is simply what waits now.
                    basis = turn.id();
                } else {
                    done++;
                    byHand = Optional.of(turn);
                }
            }
            clockStart = turn.at();
        }
        return new Progress(basis, clockStart, done, closed, byHand, noteOf(episode, basis, records));
    }

    private static Optional<StepRecord> sentAs(Turn turn, List<StepRecord> records) {
        return records.stream()
                .filter(record -> record.state() == DraftState.SENT)
                .filter(record -> turn.id().equals(record.id())
                        || record.sentAs().filter(turn.id()::equals).isPresent())
                .findFirst();
    }

    /** A step that is not among the rungs (the ladder was reconfigured) counts as the rung that comes at its place by name. */
    private static int placeOf(Step step, List<Rung> rungs) {
        int place = 0;
        for (int i = 0; i < rungs.size(); i++) {
            if (rungs.get(i).step().compareTo(step) <= 0) {
                place = i;
            }
        }
        return place;
    }

    private static boolean noteBefore(Turn turn, MessageId basis, List<StepRecord> records) {
        return records.stream()
                .anyMatch(record -> record.basis().equals(basis)
                        && record.state() != DraftState.DROPPED
                        && record.createdAt().isBefore(turn.at()));
    }

    private static Optional<StepRecord> noteOf(Episode episode, MessageId basis, List<StepRecord> records) {
        return records.stream()
                .filter(record -> record.engagement().equals(episode.engagement()))
                .filter(record -> record.basis().equals(basis))
                .filter(record -> record.state().open() || record.state() == DraftState.DECLINED)
                .reduce((older, newer) -> newer);
    }
}
