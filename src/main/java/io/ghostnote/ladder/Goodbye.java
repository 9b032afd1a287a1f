package io.ghostnote.ladder;

import io.ghostnote.wording.Announcement;
import java.util.Optional;

/** X07: the client's last word in the conversation was a goodbye. Nothing is written until the freelancer has confirmed it. */
final class Goodbye implements Guard {
    @Override
    public Optional<Finding> check(Case c) {
        return c.episode()
                .answer()
                .filter(Goodbye::said)
                .map(letter -> Finding.ask(GuardCode.X07, State.HELD, c.told(Cause.GOODBYE, letter)));
    }

    static boolean said(Activity letter) {
        return letter.announcement()
                .filter(what -> what == Announcement.GOODBYE)
                .isPresent();
    }
}
