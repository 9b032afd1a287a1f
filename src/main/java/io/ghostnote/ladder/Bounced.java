package io.ghostnote.ladder;

import io.ghostnote.signal.Gist;
import io.ghostnote.signal.MessageKind.Notice;
import java.util.List;
import java.util.Optional;

/** X11: a message to the client could not be delivered, or its reader has left: another address is needed before anything is written. */
final class Bounced implements Guard {
    @Override
    public Optional<Finding> check(Case c) {
        return c.episode()
                .meanwhile()
                .bounce()
                .map(bounce -> Finding.ask(GuardCode.X11, State.HELD, reason(c, bounce)));
    }

    private static String reason(Case c, Activity bounce) {
        Optional<Gist> gist = bounce.gist();
        if (gist.flatMap(Gist::notice)
                .filter(notice -> notice == Notice.LEFT_COMPANY)
                .isEmpty()) {
            return "delivery failed on " + c.day(bounce.at()) + "; is there another address for this client?";
        }
        List<String> named = gist.map(Gist::replacements).orElse(List.of());
        return bounce.who() + " is no longer there, says an automatic reply of " + c.day(bounce.at())
                + (named.isEmpty() ? "" : ", and names " + String.join(", ", named)) + "; who takes over?";
    }
}
