package io.ghostnote.ladder;

import io.ghostnote.mail.MessageId;
import io.ghostnote.wording.Expectation;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far the ladder has been climbed in one episode. Derived from the owner's turns and the notes, never stored, so that nothing can
 * drift apart.
 *
 * @param basis the owner's message that waits for an answer: it opened the episode
 * @param clockStart when the clock of the next step started: the last turn's time
 * @param done how many rungs have been used up
 * @param followUps how many follow-ups the client has had, notes and letters by hand in their place
 * @param closed a closing note was sent: nothing more is written unless the client writes
 * @param byHand the owner's own letter that took the place of a step, when it did so last
 */
record Progress(MessageId basis, Instant clockStart, int done, int followUps, boolean closed, Optional<Turn> byHand) {
    /** Limit of docs/ladder.md section 2, whatever the ladder was reconfigured to on the way. */
    static final int MOST_FOLLOW_UPS = 3;

    static Progress of(Situation situation) {
        List<Turn> turns = situation.episode().turns();
        Climb climb = new Climb(turns.get(0), situation.rungs(), situation.records());
        turns.forEach(climb::turn);
        climb.sentOutOfSight();
        climb.passedOver(situation.rulings());
        return climb.progress();
    }

    /** The state while the turns are gone through from the oldest to the newest. */
    private static final class Climb {
        private final List<Rung> rungs;
        private final List<StepRecord> records;
        private final Set<MessageId> counted = new HashSet<>();
        private MessageId basis;
        private Instant clockStart;
        private int done;
        private int followUps;
        private boolean closed;
        private Optional<Turn> byHand = Optional.empty();

        Climb(Turn first, List<Rung> rungs, List<StepRecord> records) {
            this.rungs = rungs;
            this.records = records;
            // A note comes first when the letter that opened the episode lies before what is looked at, such as after a
            // word from the
            // client elsewhere.
            basis = sentAs(first, records).map(StepRecord::basis).orElse(first.id());
            clockStart = first.at();
        }

        void turn(Turn turn) {
            Optional<StepRecord> step = sentAs(turn, records);
            if (step.isPresent()) {
                taken(step.get());
                byHand = Optional.empty();
            } else if (!turn.id().equals(basis) && turn.asks() != Expectation.Verdict.NO) {
                // A word of thanks is neither a new question nor a step; it only moves the clock.
                writtenByHand(turn);
            }
            clockStart = turn.at();
        }

        private void writtenByHand(Turn turn) {
            if (followUps == 0 && !noteBefore(turn, false)) {
                // Nothing had been drafted yet: the newer message is simply what waits now.
                basis = turn.id();
            } else if (done < rungs.size() && rungs.get(done).step().closing() && !noteBefore(turn, true)) {
                // It is one more follow-up; a file that nobody has begun to close is not closed by it.
                followUps++;
                byHand = Optional.of(turn);
            } else {
                done++;
                followUps++;
                byHand = Optional.of(turn);
            }
        }

        private void taken(StepRecord record) {
            counted.add(record.id());
            closed |= record.step().last();
            followUps += record.step().last() ? 0 : 1;
            done = Math.max(done, rungsUpTo(record.step(), rungs));
        }

        /** Notes that were sent but are no turn here: to another address, or in a conversation that could not be joined to this one. */
        void sentOutOfSight() {
            for (StepRecord record : records) {
                if (record.state() == DraftState.SENT
                        && record.basis().equals(basis)
                        && !counted.contains(record.id())) {
                    taken(record);
                    clockStart = record.createdAt().isAfter(clockStart) ? record.createdAt() : clockStart;
                }
            }
        }

        /** Steps that the freelancer has declined and wants to go on from. */
        void passedOver(Rulings rulings) {
            for (StepRecord record : records) {
                Optional<Ruling> skip = rulings.about(record.id(), Ruling.Word.SKIP);
                if (skip.isPresent()
                        && record.basis().equals(basis)
                        && Declined.declined(record, rulings)
                        && done < rungs.size()
                        && rungs.get(done).step() == record.step()) {
                    done++;
                    clockStart =
                            skip.get().at().isAfter(clockStart) ? skip.get().at() : clockStart;
                }
            }
        }

        private boolean noteBefore(Turn turn, boolean closing) {
            return records.stream()
                    .anyMatch(record -> record.basis().equals(basis)
                            && record.state() != DraftState.DROPPED
                            && (!closing || record.step().closing())
                            && record.createdAt().isBefore(turn.at()));
        }

        Progress progress() {
            int climbed = followUps >= MOST_FOLLOW_UPS ? Math.max(done, rungs.size() - 1) : done;
            return new Progress(basis, clockStart, climbed, followUps, closed, byHand);
        }
    }

    private static Optional<StepRecord> sentAs(Turn turn, List<StepRecord> records) {
        return records.stream()
                .filter(record -> record.state() == DraftState.SENT)
                .filter(record -> turn.id().equals(record.id())
                        || record.sentAs().filter(turn.id()::equals).isPresent())
                .findFirst();
    }

    /**
     * How many rungs a step uses up, its own included. After a change of the ladder (another stage, another goal) the step need not be
     * among the rungs: then it counts as those before its place by name, and a reminder of a payment as a follow-up of the same number.
     */
    private static int rungsUpTo(Step step, List<Rung> rungs) {
        boolean payment = rungs.stream().anyMatch(rung -> rung.step() == Step.I1 || rung.step() == Step.I2);
        Step like = payment ? step : step == Step.I1 ? Step.S1 : step == Step.I2 ? Step.S2 : step;
        return (int)
                rungs.stream().filter(rung -> rung.step().compareTo(like) <= 0).count();
    }
}
