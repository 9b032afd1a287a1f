package io.ghostnote.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.ladder.Action;
import io.ghostnote.ladder.GuardCode;
import io.ghostnote.ladder.Side;
import io.ghostnote.ladder.State;
import io.ghostnote.ladder.Verdict;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextTest {
    @ParameterizedTest
    @CsvSource({
        "CLIENT, HELD, ASK, X12, false, QUESTION",
        "OWNER, WATCHING, NONE, X06, false, REPLY",
        "CLIENT, WATCHING, NONE, X06, false, REPLY",
        "CLIENT, NOTICED, DRAFT, , false, DUE",
        "CLIENT, DRAFTED, DRAFT, , false, DRAFTED",
        "CLIENT, DRAFTED, NONE, X14, false, DRAFTED",
        "CLIENT, DECLINED, NONE, X16, false, DECLINED",
        "CLIENT, FROZEN, NONE, X02, false, FROZEN",
        "NOBODY, CLOSED, NONE, , false, CLOSED",
        "NOBODY, PAST, NONE, , false, CLOSED",
        "CLIENT, HELD, NONE, X10, true, HELD",
        "CLIENT, HELD, NONE, X03, false, STOPPED",
        "CLIENT, WAITING, NONE, , false, ON"
    })
    void byTheVerdict(Side side, State state, Action action, GuardCode guard, boolean until, Next next) {
        Verdict verdict = Matters.verdict(
                side,
                state,
                action,
                Optional.ofNullable(guard),
                until ? Optional.of(Matters.NOW) : Optional.<Instant>empty());
        assertThat(Next.of(verdict)).isEqualTo(next);
        Optional<Instant> at = switch (next) {
            case HELD -> Optional.of(Matters.NOW);
            case ON -> Optional.of(Matters.LATER);
            default -> Optional.empty();
        };
        assertThat(next.at(verdict)).isEqualTo(at);
    }
}
