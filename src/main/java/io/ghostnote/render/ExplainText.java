package io.ghostnote.render;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.ladder.Finding;
import io.ghostnote.ladder.Hold;
import io.ghostnote.ladder.Judge;
import io.ghostnote.ladder.Reckoning;
import io.ghostnote.ladder.Recommendation;
import io.ghostnote.ladder.Verdict;
import io.ghostnote.note.Language;
import io.ghostnote.pass.Decision;
import io.ghostnote.pass.Dossier;
import io.ghostnote.pass.Event;
import io.ghostnote.pass.View;
import io.ghostnote.report.Card;
import io.ghostnote.rhythm.Outlook;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code explain}: why now, why not, when next, with the messages and times it rests on. */
public final class ExplainText {
    private static final double MINUTES_PER_HOUR = 60;
    private static final double OUTLOOK_DAYS = 5;
    private static final Set<String> EVENTS = Set.of(
            "intended",
            "handing",
            "handed",
            "created",
            "waiting",
            "edited",
            "sent",
            "declined",
            "withdrawing",
            "withdrawn",
            "left",
            "kept",
            "dropped");

    private final View view;
    private final Instant now;
    private final ZoneId zone;
    private final Screen screen;
    private final List<String> lines = new ArrayList<>();

    private ExplainText(View view, Instant now, Screen screen) {
        this.view = view;
        this.now = now;
        this.zone = view.overview().dossier().calendar().zone();
        this.screen = screen;
    }

    /** The lines, of at most 80 columns where a word does not need more, times in the client's zone. */
    public static List<String> of(View view, List<Card> cards, List<Event> events, Instant now, Screen screen) {
        ExplainText text = new ExplainText(view, now, screen);
        text.title();
        view.overview().decisions().forEach(text::decision);
        if (view.conversations().isEmpty()) {
            text.lines.add("");
            text.lines.add(screen.say("no_conversations"));
        }
        text.lines.addAll(new Timeline(view, text.zone, screen).lines());
        CardWords words = new CardWords(screen);
        for (Card card : cards) {
            text.lines.add("");
            text.lines.addAll(words.lines(card));
        }
        text.events(events);
        return text.lines.stream()
                .flatMap(line -> line.isEmpty() ? List.of("").stream() : screen.lines(line).stream())
                .toList();
    }

    private void title() {
        Dossier dossier = view.overview().dossier();
        String id = screen.words(dossier.client().id());
        String at = screen.tongue().isolated(zone.getId());
        lines.add(dossier.client()
                .name()
                .map(name -> screen.say("title", "name", screen.words(name), "client", id, "zone", at))
                .orElseGet(() -> screen.say("title_unnamed", "client", id, "zone", at)));
    }

    private void decision(Decision decision) {
        Verdict verdict = decision.verdict();
        String engagement = decision.episode().engagement();
        String named = screen.say("stage_" + decision.stage().key());
        String stage = decision.inferred().isPresent() ? screen.say("inferred", "stage", named) : named;
        String state = screen.say("state_" + verdict.state().key());
        lines.add("");
        lines.add(
                engagement.isEmpty()
                        ? screen.say("episode_only", "stage", stage, "state", state)
                        : screen.say(
                                "episode", "engagement", screen.words(engagement), "stage", stage, "state", state));
        say("side_" + verdict.side().key());
        lines.add("  " + screen.reason(verdict.reason()));
        verdict.clock().ifPresent(clock -> clock(clock, decision.situation().calendar()));
        new RhythmText(screen.tongue().language())
                .of(decision, view.waits(), now)
                .forEach(line -> lines.add("  " + line));
        guards(decision);
        next(verdict);
        advice(decision);
    }

    private void clock(Reckoning clock, WorkCalendar calendar) {
        say(
                "clock",
                "from",
                screen.time(clock.start(), zone),
                "waited",
                length(clock.waitedMinutes()),
                "threshold",
                length(clock.thresholdMinutes()));
        for (Hold hold : clock.holds()) {
            lines.add("    "
                    + screen.say(
                            "hold",
                            "from",
                            screen.time(hold.from(), zone),
                            "to",
                            screen.time(hold.until(), zone),
                            "length",
                            length(calendar.minutesBetween(hold.from(), hold.until())),
                            "guard",
                            screen.tongue().isolated(hold.cause().name()),
                            "reason",
                            screen.reason(hold.reason())));
        }
    }

    /** Business time. */
    private String length(long minutes) {
        Language language = screen.tongue().language();
        return minutes < MINUTES_PER_HOUR ? screen.say("no_time") : Durations.of(minutes / MINUTES_PER_HOUR, language);
    }

    /** All that stand against the next step, in their order; the first decides. */
    private void guards(Decision decision) {
        String key = "guard_decides";
        for (Finding finding : Judge.guards(decision.situation(), now)) {
            say(
                    key,
                    "guard",
                    screen.tongue().isolated(finding.code().name()),
                    "title",
                    finding.code().title(),
                    "reason",
                    screen.reason(finding.reason()));
            key = "guard_also";
        }
    }

    private void next(Verdict verdict) {
        verdict.step().ifPresent(step -> {
            String key = verdict.clock().isEmpty()
                    ? "next_step"
                    : verdict.until().isEmpty() ? "next_step_on" : "next_step_held";
            say(
                    key,
                    "step",
                    screen.tongue().isolated(step.name()),
                    "time",
                    verdict.clock()
                            .map(clock -> screen.time(clock.dueAt(), zone))
                            .orElse(""),
                    "until",
                    verdict.until().map(until -> screen.time(until, zone)).orElse(""));
        });
    }

    private void advice(Decision decision) {
        Verdict verdict = decision.verdict();
        Optional<Outlook> outlook = decision.rhythm()
                .flatMap(rhythm -> verdict.clock()
                        .map(clock -> rhythm.outlook(
                                clock.waitedMinutes() / MINUTES_PER_HOUR, OUTLOOK_DAYS * Durations.HOURS_PER_DAY)));
        Recommendation.of(decision.situation(), verdict, outlook)
                .ifPresent(advice -> say("advice_" + advice.name().toLowerCase(Locale.ROOT)));
    }

    private void events(List<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(screen.say("did"));
        for (Event event : events) {
            say("event", "time", screen.minute(event.at(), zone), "what", what(event));
        }
    }

    /** The facts begin with the step; what else they tell is for programs. Of what is not known here they are all there is to say. */
    private String what(Event event) {
        int colon = event.facts().indexOf(':');
        if (colon > 0 && event.code().equals("decided")) {
            return screen.say(
                    "event_decided",
                    "guard",
                    screen.words(event.facts().substring(0, colon)),
                    "answer",
                    screen.words(event.facts().substring(colon + 1).strip()));
        }
        return colon > 0 && EVENTS.contains(event.code())
                ? screen.say(
                        "event_" + event.code(),
                        "step",
                        screen.words(event.facts().substring(0, colon)))
                : screen.words(event.code() + " " + event.facts());
    }

    private void say(String key, String... values) {
        lines.add("  " + screen.say(key, values));
    }
}
