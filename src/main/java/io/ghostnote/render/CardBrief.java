package io.ghostnote.render;

import io.ghostnote.report.Card;
import io.ghostnote.report.Lapse;
import io.ghostnote.report.Review;
import io.ghostnote.report.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The assessment card in three lines at most, for the morning after a silence was noticed (docs/digest.md). */
final class CardBrief {
    private static final double MINUTES_PER_HOUR = 60;

    private final Screen screen;
    private final Phrases phrases;

    CardBrief(Screen screen) {
        this.screen = screen;
        this.phrases = Phrases.of("card", screen.tongue().language());
    }

    /** What hangs on the client, what may be remembered of the own side, and where the rest is. */
    List<Page.Row> brief(Card card) {
        List<Page.Row> rows = new ArrayList<>();
        if (!card.dependence().mixed()) {
            card.dependence().shares().stream().findFirst().ifPresent(share -> rows.add(Page.Row.of(share(share))));
        }
        card.review().lapses().stream()
                .findFirst()
                .ifPresent(lapse -> rows.add(Page.Row.of(review(lapse, card.review()))));
        rows.add(Page.Row.command(
                phrases.say("brief_whole"), "ghostnote explain " + card.party().id()));
        return rows;
    }

    private String share(Share share) {
        String key = share.level() == Share.Level.USUAL ? "brief_share" : "brief_share_" + key(share.level());
        return phrases.say(key, "percent", String.valueOf(share.percent()));
    }

    private String review(Lapse newest, Review review) {
        int others = review.lapses().size() - 1 + review.more();
        return phrases.say(
                others > 0 ? "brief_review_more" : "brief_review",
                "lapse",
                lapse(newest),
                "number",
                String.valueOf(others));
    }

    private String lapse(Lapse lapse) {
        return phrases.say(
                "brief_" + key(lapse.kind()),
                "day",
                screen.tongue().day(lapse.day()),
                "due",
                lapse.due().map(screen.tongue()::day).orElse(""),
                "title",
                screen.words(lapse.title()),
                "length",
                Durations.of(
                        Math.max(1, lapse.minutes() / MINUTES_PER_HOUR),
                        screen.tongue().language()));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
