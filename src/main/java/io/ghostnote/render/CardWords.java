package io.ghostnote.render;

import io.ghostnote.note.Counted;
import io.ghostnote.report.Account;
import io.ghostnote.report.Card;
import io.ghostnote.report.Dependence;
import io.ghostnote.report.Effort;
import io.ghostnote.report.Evidence;
import io.ghostnote.report.Exchange;
import io.ghostnote.report.Favour;
import io.ghostnote.report.Job;
import io.ghostnote.report.Lapse;
import io.ghostnote.report.Money;
import io.ghostnote.report.Reference;
import io.ghostnote.report.Review;
import io.ghostnote.report.Runway;
import io.ghostnote.report.Share;
import io.ghostnote.report.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The assessment card in words, a sentence each, those that belong below another indented (docs/card.md). */
final class CardWords {
    private static final double MINUTES_PER_HOUR = 60;
    private static final String BELOW = "  ";

    private final Screen screen;
    private final Phrases phrases;

    CardWords(Screen screen) {
        this.screen = screen;
        this.phrases = Phrases.of("card", screen.tongue().language());
    }

    List<String> lines(Card card) {
        List<String> lines = new ArrayList<>();
        lines.add(head(card));
        List<String> said = new ArrayList<>();
        said.add(phrases.say("stage", "stage", stage(card)));
        said.add(possibilities());
        dependence(card.dependence(), said);
        effort(card.effort(), said);
        below("terms", card.terms().stream().map(this::term).toList(), said);
        below("evidence", card.evidence().stream().map(this::evidence).toList(), said);
        review(card.review(), said);
        below("favour", favour(card.favour()), said);
        said.forEach(line -> lines.add(BELOW + line));
        return lines;
    }

    private String head(Card card) {
        String client = card.party().id();
        String matter = screen.words(card.engagement().isEmpty() ? client : client + "/" + card.engagement());
        return card.title().isEmpty()
                ? phrases.say("head", "matter", matter)
                : phrases.say("head_titled", "matter", matter, "title", screen.words(card.title()));
    }

    /** Where the work stands, and whence that is known. */
    String stage(Card card) {
        String stage = screen.say("stage_" + card.stage().key());
        return card.inferred() ? screen.say("inferred", "stage", stage) : stage;
    }

    private String possibilities() {
        return phrases.say(
                "possibilities",
                "all",
                Card.POSSIBILITIES.stream()
                        .map(one -> phrases.say("possibility_" + key(one)))
                        .collect(Collectors.joining(phrases.say("and"))));
    }

    private void below(String head, List<String> things, List<String> lines) {
        if (!things.isEmpty()) {
            lines.add(phrases.say(head));
            things.forEach(thing -> lines.add(BELOW + thing));
        }
    }

    // ---- money

    private void dependence(Dependence dependence, List<String> lines) {
        for (Share share : dependence.shares()) {
            String key = dependence.mixed() ? "share_mixed" : levelled("share", share.level());
            lines.add(phrases.say(
                    key,
                    "percent",
                    String.valueOf(share.percent()),
                    "part",
                    money(share.part()),
                    "whole",
                    money(share.whole()),
                    "currency",
                    screen.tongue().isolated(share.whole().currency())));
        }
        if (dependence.mixed() && !dependence.shares().isEmpty()) {
            lines.add(phrases.say("mixed"));
        }
        dependence.runway().map(this::runway).ifPresent(lines::add);
    }

    private static String levelled(String key, Share.Level level) {
        return level == Share.Level.USUAL ? key : key + "_" + key(level);
    }

    String runway(Runway runway) {
        return phrases.say("runway_" + key(runway.level()), "months", months(runway.months()));
    }

    /** A decimal is no count: it takes the singular in Arabic. */
    String months(BigDecimal months) {
        BigDecimal bare = months.stripTrailingZeros();
        return bare.scale() <= 0 && bare.compareTo(BigDecimal.valueOf(Short.MAX_VALUE)) < 0
                ? Counted.count(
                        bare.intValue(),
                        Counted.Noun.MONTH,
                        Counted.Case.GENITIVE,
                        screen.tongue().language())
                : phrases.say("months_decimal", "number", months.toPlainString());
    }

    String money(Money sum) {
        return screen.tongue().isolated(sum.toString());
    }

    private void effort(Effort effort, List<String> lines) {
        Optional<String> planned = effort.planned().map(BigDecimal::toPlainString);
        Optional<String> spent = effort.spent().map(BigDecimal::toPlainString);
        spent.map(hours -> planned.map(all -> phrases.say("hours_planned", "spent", hours, "planned", all))
                        .orElseGet(() -> phrases.say("hours", "spent", hours)))
                .or(() -> planned.map(all -> phrases.say("planned", "planned", all)))
                .ifPresent(lines::add);
        effort.accounts().forEach(account -> account(account, lines));
        if (spent.isEmpty()) {
            lines.add(written("letters_own", effort.own()));
            lines.add(written("letters_client", effort.client()));
        }
    }

    private void account(Account account, List<String> lines) {
        List<String> sums = new ArrayList<>();
        sum("account_invoiced", account.invoiced(), sums);
        sum("account_paid", account.paid(), sums);
        sum("account_open", account.open(), sums);
        sum("account_costs", account.costs(), sums);
        lines.add(String.join(phrases.say("account_and"), sums));
        String net = account.costs().isPresent() ? "_net" : "";
        account.rate().ifPresent(rate -> lines.add(phrases.say("rate" + net, "rate", money(rate))));
        account.rateWhenPaid().ifPresent(rate -> lines.add(phrases.say("rate_when_paid" + net, "rate", money(rate))));
    }

    private void sum(String key, Optional<Money> sum, List<String> sums) {
        sum.ifPresent(money -> sums.add(phrases.say(key, "sum", money(money))));
    }

    private String written(String key, Exchange.Written written) {
        String letters = phrases.say(key, "letters", String.valueOf(written.letters()));
        return written.read() == 0
                ? letters
                : phrases.say(
                        "words",
                        "side",
                        letters,
                        "read",
                        String.valueOf(written.read()),
                        "words",
                        String.valueOf(written.words()));
    }

    // ---- what can be looked up

    private String term(Term term) {
        Job.Clause clause = term.clause();
        String kind = phrases.say("term_" + key(clause.kind()));
        String words = clause.number().isEmpty()
                ? phrases.say("term", "kind", kind)
                : phrases.say("term_number", "kind", kind, "number", screen.words(clause.number()));
        return term.day()
                .map(day -> phrases.say(
                        "term_day", "clause", words, "day", screen.tongue().day(day)))
                .orElse(words);
    }

    private String evidence(Evidence evidence) {
        return referring("reference", evidence.letter(), "what", phrases.say("evidence_" + key(evidence.kind())));
    }

    private String referring(String key, Reference letter, String name, String value) {
        return phrases.say(
                key,
                name,
                value,
                "day",
                screen.tongue().day(letter.day()),
                "subject",
                screen.words(letter.subject()),
                "id",
                screen.words(letter.id().value()));
    }

    // ---- the own side

    private void review(Review review, List<String> lines) {
        if (review.lapses().isEmpty()) {
            lines.add(phrases.say("review_empty"));
        }
        List<String> said = new ArrayList<>();
        review.lapses().forEach(lapse -> said.add(lapse(lapse)));
        if (review.more() > 0) {
            said.add(phrases.say("more", "number", String.valueOf(review.more())));
        }
        if (review.lateWithSilence() > 1) {
            said.add(phrases.say("again", "number", String.valueOf(review.lateWithSilence())));
        }
        below("review", said, lines);
    }

    String lapse(Lapse lapse) {
        String key = "lapse_" + key(lapse.kind());
        return lapse.letter()
                .map(letter -> referring(key, letter, "length", length(lapse.minutes())))
                .orElseGet(() -> phrases.say(
                        key,
                        "title",
                        screen.words(lapse.title()),
                        "due",
                        lapse.due().map(screen.tongue()::day).orElse(""),
                        "day",
                        screen.tongue().day(lapse.day())));
    }

    private String length(long minutes) {
        return Durations.of(
                Math.max(1, minutes / MINUTES_PER_HOUR), screen.tongue().language());
    }

    private List<String> favour(Favour favour) {
        List<String> said = new ArrayList<>();
        if (favour.delivered() > 0) {
            said.add(phrases.say(
                    "favour_on_time",
                    "number",
                    String.valueOf(favour.onTime()),
                    "all",
                    String.valueOf(favour.delivered())));
        }
        favour.answering()
                .ifPresent(minutes -> said.add(phrases.say(
                        "favour_answering",
                        "within",
                        Durations.within(
                                minutes / MINUTES_PER_HOUR, screen.tongue().language()))));
        favour.since()
                .filter(day -> favour.years() > 0)
                .ifPresent(day -> said.add(
                        phrases.say("favour_years", "day", screen.tongue().day(day))));
        favour.strengths()
                .forEach(strength -> said.add(phrases.say("favour_strength", "strength", screen.words(strength))));
        return said;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
