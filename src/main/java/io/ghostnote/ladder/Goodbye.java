package io.ghostnote.ladder;

import io.ghostnote.ladder.Ruling.Word;
import io.ghostnote.wording.Announcement;
import java.util.Optional;

/** X07: the client's last word in the conversation was a goodbye. Nothing is written until the freelancer has confirmed it. */
final class Goodbye implements Guard {
    @Override
    public Optional<Finding> check(Case c) {
        if (c.next().filter(rung -> rung.step() == Step.F1).isPresent()) {
            // The configuration names it as one.
            return Optional.empty();
        }
        return c.episode()
                .answer()
                .filter(letter -> asked(letter, c.rulings()))
                .map(letter -> Finding.ask(GuardCode.X07, State.HELD, c.told(Cause.GOODBYE, letter))
                        .answered(letter.id(), Word.GOODBYE, Word.NO_GOODBYE));
    }

    /** True for a goodbye about which the freelancer has not said anything. */
    static boolean asked(Activity letter, Rulings rulings) {
        return said(letter)
                && rulings.about(letter.id(), Word.GOODBYE, Word.NO_GOODBYE).isEmpty();
    }

    static boolean said(Activity letter) {
        return letter.announcement()
                .filter(what -> what == Announcement.GOODBYE)
                .isPresent();
    }
}
