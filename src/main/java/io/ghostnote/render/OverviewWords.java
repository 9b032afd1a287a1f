package io.ghostnote.render;

import io.ghostnote.report.Bar;
import io.ghostnote.report.Coverage;
import io.ghostnote.report.Lesson;
import io.ghostnote.report.MonthlyOverview;
import io.ghostnote.report.Share;
import io.ghostnote.report.Untouched;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The monthly overview in words, as one part of the digest (docs/card.md). */
final class OverviewWords {
    // A mail program may cut off what is longer than about a hundred kilobytes, and a minute is short.
    private static final int MOST = 10;

    private final Screen screen;
    private final Phrases phrases;
    private final CardWords cards;

    OverviewWords(Screen screen) {
        this.screen = screen;
        this.phrases = Phrases.of("overview", screen.tongue().language());
        this.cards = new CardWords(screen);
    }

    Page.Part part(MonthlyOverview overview) {
        List<Page.Card> shown = new ArrayList<>();
        overview.income().forEach((currency, bars) -> shown.add(income(overview, currency, bars)));
        card("safety", safety(overview), shown);
        card("untouched", untouched(overview.untouched()), shown);
        card(
                "lessons",
                overview.lessons().stream()
                        .limit(MOST)
                        .map(lesson -> Page.Row.of(lesson(lesson, overview)))
                        .toList(),
                shown);
        return new Page.Part(phrases.say("head"), Optional.of(phrases.say("note")), shown, Optional.empty());
    }

    private void card(String head, List<Page.Row> rows, List<Page.Card> cards) {
        if (!rows.isEmpty()) {
            cards.add(new Page.Card(phrases.say(head), "", rows));
        }
    }

    private Page.Card income(MonthlyOverview overview, String currency, List<Bar> bars) {
        String head = overview.income().size() == 1
                ? phrases.say("income")
                : phrases.say("income_in", "currency", screen.tongue().isolated(currency));
        return new Page.Card(
                head,
                "",
                bars.stream()
                        .map(bar -> Page.Row.bar(
                                phrases.say(
                                        overview.income().size() == 1 ? levelled(bar.level()) : "bar",
                                        "name",
                                        bar.name().isEmpty() ? phrases.say("others") : screen.words(bar.name()),
                                        "percent",
                                        String.valueOf(bar.percent())),
                                bar.percent()))
                        .toList());
    }

    /** Of one currency among several nothing hangs on anybody as a whole. */
    private static String levelled(Share.Level level) {
        return level == Share.Level.USUAL ? "bar" : "bar_" + level.name().toLowerCase(Locale.ROOT);
    }

    private List<Page.Row> safety(MonthlyOverview overview) {
        Stream<String> runway = overview.runway().map(cards::runway).stream();
        Stream<String> without = overview.without().stream().limit(MOST).map(coverage -> coverage(coverage, overview));
        Stream<String> sources = overview.sources().stream()
                .mapToObj(number -> phrases.say("sources", "number", String.valueOf(number)));
        return Stream.of(runway, without, sources)
                .flatMap(words -> words)
                .map(Page.Row::of)
                .toList();
    }

    private String coverage(Coverage coverage, MonthlyOverview overview) {
        String name = screen.words(overview.name(coverage.client()));
        if (coverage.percent() >= 100) {
            return phrases.say("without_enough", "name", name);
        }
        String percent = String.valueOf(coverage.percent());
        return coverage.months()
                .map(months ->
                        phrases.say("without_months", "name", name, "percent", percent, "months", cards.months(months)))
                .orElseGet(() -> phrases.say("without", "name", name, "percent", percent));
    }

    private List<Page.Row> untouched(List<Untouched> untouched) {
        Map<Integer, List<Untouched>> bands = untouched.stream().collect(Collectors.groupingBy(Untouched::months));
        return Stream.of(12, 6, 3)
                .filter(bands::containsKey)
                .map(months -> {
                    List<Untouched> band = bands.getOrDefault(months, List.of());
                    String names = names(band.stream()
                            .map(one -> one.party().name().orElse(one.party().id()))
                            .toList());
                    return Page.Row.of(phrases.say("untouched_" + months, "names", names));
                })
                .toList();
    }

    private String lesson(Lesson lesson, MonthlyOverview overview) {
        return phrases.say(
                "lesson_" + lesson.kind().name().toLowerCase(Locale.ROOT),
                "number",
                String.valueOf(lesson.count()),
                "tag",
                screen.words(lesson.tag()),
                "names",
                names(lesson.clients().stream().map(overview::name).toList()));
    }

    private String names(List<String> all) {
        String named = all.stream().limit(MOST).map(screen::words).collect(Collectors.joining(phrases.say("and")));
        return all.size() <= MOST
                ? named
                : phrases.say("names_more", "names", named, "number", String.valueOf(all.size() - MOST));
    }
}
