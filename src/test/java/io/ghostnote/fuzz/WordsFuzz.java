package io.ghostnote.fuzz;

import io.ghostnote.wording.Announcement;
import io.ghostnote.wording.Announcements;
import io.ghostnote.wording.Expectation;
import io.ghostnote.wording.FoldedText;
import java.nio.charset.StandardCharsets;

/** What the words of a text announce and whether they expect an answer. */
public final class WordsFuzz {
    private WordsFuzz() {}

    /** What is read from one text. */
    private record Said(Announcements announcements, Expectation expectation) {}

    /** For Jazzer. */
    public static void fuzzerTestOneInput(byte[] data) {
        Said said = Claim.read(data, WordsFuzz::read);
        String text = new String(data, StandardCharsets.UTF_8);
        said.announcements.told().forEach((kind, words) -> words(words, text));
        Claim.that(
                said.announcements.first().isEmpty()
                        == said.announcements.kinds().stream().allMatch(Announcement.BUDGET_REASON::equals),
                () -> "first of " + said.announcements);
        Expectation expectation = said.expectation;
        Claim.that(expectation.score() >= -6 && expectation.score() <= 5, expectation::toString);
        Claim.that(
                (expectation.score() == 0) == expectation.reasons().isEmpty() || opposed(expectation),
                () -> "score without a reason: " + expectation);
        Claim.that(expectation.verdict() == Expectation.verdict(expectation.score(), false), expectation::toString);
        Expectation awaited = Expectation.of(FoldedText.of(text), true);
        Claim.that(awaited.score() == expectation.score() + 2, () -> awaited + " and " + expectation);
    }

    private static boolean opposed(Expectation expectation) {
        return expectation.score() == 0 && expectation.reasons().size() > 1;
    }

    private static Said read(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        FoldedText words = FoldedText.of(text);
        return new Said(Announcements.in(words), Expectation.of(words, false));
    }

    private static void words(String words, String text) {
        Claim.that(!words.isBlank() && words.length() <= 2 * text.length(), () -> "told by '" + words + "'");
    }
}
