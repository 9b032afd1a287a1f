package io.ghostnote.render;

import io.ghostnote.mail.Kind;
import io.ghostnote.signal.Inspection;
import io.ghostnote.wording.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words in which {@code inspect} tells what it sees. */
final class InspectionWords {
    private InspectionWords() {}

    static String kind(Inspection seen) {
        return seen.kind().kind().name().toLowerCase(Locale.ROOT);
    }

    /** Machines wait for nothing. */
    static String expects(Inspection seen) {
        Expectation.Verdict verdict =
                seen.kind().kind() == Kind.HUMAN ? seen.expectation().verdict() : Expectation.Verdict.NO;
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /** Why each of it is so, the kind first. */
    static List<String> reasons(Inspection seen) {
        List<String> reasons = new ArrayList<>();
        if (!seen.kind().reason().isEmpty()) {
            reasons.add(kind(seen) + ": " + seen.kind().reason());
        }
        if (seen.kind().kind() == Kind.HUMAN) {
            seen.expectation().reasons().forEach(reason -> reasons.add("expects an answer: " + reason));
        }
        seen.announcements().told().forEach((what, words) -> reasons.add(what.word() + ": " + words));
        seen.visible().unread().forEach(what -> reasons.add("could not be read: " + what));
        return reasons;
    }
}
