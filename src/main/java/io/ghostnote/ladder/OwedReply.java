package io.ghostnote.ladder;

import java.time.Duration;
import java.util.Optional;

/** X06: a question of the client's in another conversation waits for the freelancer, who does not remind others before answering. */
final class OwedReply implements Guard {
    /** An older question has been settled otherwise, or never will be. */
    static final Duration MEMORY = Duration.ofDays(90);

    @Override
    public Optional<Finding> check(Case c) {
        return c.episode()
                .meanwhile()
                .owed()
                .filter(letter -> letter.at().plus(MEMORY).isAfter(c.now()))
                .map(letter -> Finding.rest(GuardCode.X06, State.NOTICED, c.told(Cause.OWED_REPLY_ELSEWHERE, letter)));
    }
}
