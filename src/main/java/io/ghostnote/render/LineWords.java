package io.ghostnote.render;

import io.ghostnote.ladder.GuardCode;
import io.ghostnote.ladder.Question;
import io.ghostnote.ladder.Reason;
import io.ghostnote.ladder.Ruling;
import io.ghostnote.ladder.Side;
import io.ghostnote.ladder.Slot;
import io.ghostnote.report.Line;
import io.ghostnote.report.Next;
import io.ghostnote.report.Section;
import io.ghostnote.rhythm.Observation;
import io.ghostnote.rhythm.Pace;
import io.ghostnote.rhythm.Rhythm;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One matter of the digest in words: how things stand against what is usual, why, and what comes next. */
final class LineWords {
    private static final double MINUTES_PER_HOUR = 60;

    private final Screen screen;
    private final Phrases phrases;
    private final ZoneId zone;
    private final CardBrief cards;

    LineWords(Screen screen, Phrases phrases, ZoneId zone) {
        this.screen = screen;
        this.phrases = phrases;
        this.zone = zone;
        this.cards = new CardBrief(screen);
    }

    List<Page.Row> rows(Section section, Line line) {
        List<Page.Row> rows = new ArrayList<>();
        if (section != Section.REPLY && section != Section.STOPPED) {
            silence(line).ifPresent(words -> rows.add(Page.Row.of(words)));
        }
        if (section == Section.AHEAD || section == Section.DRAFTS) {
            rows.add(Page.Row.of(usual(line.usual())));
            pulse(line.pace()).ifPresent(rows::add);
        }
        if (section == Section.REPLY && !line.verdict().guard().equals(Optional.of(GuardCode.X06))) {
            line.since()
                    .map(since -> phrases.say("turn_since", "day", screen.day(since, zone)))
                    .ifPresent(words -> rows.add(Page.Row.of(words)));
        }
        questions(line, rows);
        line.card().ifPresent(card -> rows.addAll(cards.brief(card)));
        next(line).ifPresent(words -> rows.add(Page.Row.next(words)));
        return rows;
    }

    /** How the answers have slowed down. */
    List<Page.Row> slower(Pace pace) {
        List<Page.Row> rows = new ArrayList<>();
        new RhythmText(screen.tongue().language())
                .cooling(pace.cooling())
                .ifPresent(words -> rows.add(Page.Row.of(words)));
        pulse(pace).ifPresent(rows::add);
        return rows;
    }

    // ---- how things stand

    private Optional<String> silence(Line line) {
        if (line.verdict().side() != Side.CLIENT) {
            return Optional.empty();
        }
        return line.since().map(since -> {
            String day = screen.day(since, zone);
            double hours = line.silentMinutes() / MINUTES_PER_HOUR;
            return hours < 1
                    ? phrases.say("silent_briefly", "day", day)
                    : phrases.say("silent", "length", length(hours), "day", day);
        });
    }

    private String usual(Rhythm usual) {
        String key = switch (usual.acquaintance()) {
            case NO_HISTORY -> "usual_unknown";
            case FEW_ANSWERS -> "usual_few";
            case SOME, WELL_KNOWN -> "usual";
        };
        return phrases.say(
                key,
                "within",
                Durations.within(usual.within(0.5), screen.tongue().language()));
    }

    private Optional<Page.Row> pulse(Pace pace) {
        List<Observation> last = pace.last();
        if (last.size() < Pulse.FEWEST) {
            return Optional.empty();
        }
        String from = length(last.stream().mapToDouble(Observation::hours).min().orElse(0));
        String to = length(last.stream().mapToDouble(Observation::hours).max().orElse(0));
        String words = phrases.say(
                from.equals(to) ? "pulse_even" : "pulse",
                "number",
                String.valueOf(last.size()),
                "from",
                from,
                "to",
                to,
                "within",
                Durations.within(
                        last.get(last.size() - 1).hours(), screen.tongue().language()));
        return Optional.of(new Page.Row(Page.Kind.PULSE, words, Pulse.of(last)));
    }

    /** Business time. */
    private String length(double hours) {
        return hours < 1
                ? phrases.say("briefly")
                : Durations.of(hours, screen.tongue().language());
    }

    // ---- why, and what is asked

    /** The reason of the verdict, unless a question or what comes next says the same. */
    private void questions(Line line, List<Page.Row> rows) {
        Reason reason = line.verdict().reason();
        boolean asked =
                line.questions().stream().anyMatch(question -> question.reason().equals(reason));
        if (!asked && line.next() != Next.ON && line.next() != Next.DUE) {
            rows.add(Page.Row.of(screen.reason(reason)));
        }
        for (Question question : line.questions()) {
            rows.add(Page.Row.of(screen.reason(question.reason())));
            rows.add(Page.Row.of(phrases.say("answer")));
            for (Ruling.Word answer : question.answers()) {
                rows.add(Page.Row.command("", "ghostnote decide " + question.id() + " " + Questions.key(answer)));
            }
        }
    }

    private Optional<String> next(Line line) {
        return switch (line.next()) {
            case ON -> line.at().map(at -> phrases.say("next_on", "step", step(line), "day", screen.day(at, zone)));
            case DUE -> Optional.of(phrases.say("next_due", "step", step(line)));
            case HELD ->
                line.at()
                        .filter(at -> !tellsUntil(line.verdict().reason()))
                        .map(at -> phrases.say("next_held", "day", screen.day(at, zone)));
            case QUESTION, REPLY, DRAFTED, STOPPED, DECLINED, FROZEN, NOTHING, CLOSED, NO_MAIL -> Optional.empty();
        };
    }

    private static boolean tellsUntil(Reason reason) {
        return reason.arguments().containsKey(Slot.UNTIL) || reason.arguments().containsKey(Slot.OPENS);
    }

    private String step(Line line) {
        return line.verdict()
                .step()
                .map(step -> phrases.say(
                        "step_" + step.name().toLowerCase(Locale.ROOT),
                        "step",
                        screen.tongue().isolated(step.name())))
                .orElse("");
    }
}
