package io.ghostnote.render;

import io.ghostnote.ladder.Finding;
import io.ghostnote.ladder.Hold;
import io.ghostnote.ladder.Judge;
import io.ghostnote.ladder.Reckoning;
import io.ghostnote.ladder.Verdict;
import io.ghostnote.mail.Address;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.Letter;
import io.ghostnote.pass.Decision;
import io.ghostnote.pass.Event;
import io.ghostnote.pass.View;
import io.ghostnote.thread.Conversation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** {@code explain}: why now, why not, when next, with the messages and times it rests on. */
public final class ExplainText {
    private static final double MINUTES_PER_DAY = 480;

    private ExplainText() {}

    /** The lines, of at most 80 columns, times in the client's zone; sentences in that language. */
    public static List<String> of(View view, List<Event> events, Instant now, Tongue tongue) {
        ZoneId zone = view.overview().dossier().calendar().zone();
        List<String> lines = new ArrayList<>();
        Reasons reasons = new Reasons(tongue);
        String id = view.overview().dossier().client().id();
        lines.add(view.overview()
                        .dossier()
                        .client()
                        .name()
                        .map(name -> name + " (" + id + ")")
                        .orElse(id) + ", times in " + zone);
        for (Decision decision : view.overview().decisions()) {
            decision(decision, zone, now, reasons, lines);
            new RhythmText(tongue.language()).of(decision, view.waits(), now).forEach(line -> lines.add("  " + line));
        }
        List<Conversation> newestFirst = new ArrayList<>(view.conversations());
        newestFirst.sort(Comparator.comparing(
                        (Conversation conversation) -> conversation.newest().sentAt())
                .reversed());
        for (Conversation conversation : newestFirst) {
            lines.add("");
            lines.add("conversation «"
                    + Plain.line(conversation.letters().get(0).envelope().subject(), 60) + "» " + conversation.id());
            for (Letter letter : conversation.letters()) {
                lines.add("  " + Plain.minute(letter.sentAt(), zone) + "  "
                        + Plain.column(StatusWords.voice(letter, view.voices()), 8) + " " + who(letter)
                        + (letter.kind() == Kind.HUMAN ? "" : " [" + StatusWords.kind(letter) + "]"));
            }
        }
        if (!events.isEmpty()) {
            lines.add("");
            lines.add("what ghostnote did");
            for (Event event : events) {
                lines.add("  " + Plain.minute(event.at(), zone) + "  " + Plain.column(event.code(), 11) + " "
                        + Plain.line(event.facts(), 120));
            }
        }
        return lines.stream().flatMap(line -> Plain.wrapped(line).stream()).toList();
    }

    private static void decision(Decision decision, ZoneId zone, Instant now, Reasons reasons, List<String> lines) {
        Verdict verdict = decision.verdict();
        lines.add("");
        String engagement = decision.episode().engagement();
        lines.add((engagement.isEmpty() ? "" : engagement + ": ") + "stage "
                + decision.stage().key() + ", "
                + verdict.state().key() + ", "
                + switch (verdict.side()) {
                    case CLIENT -> "the client owes an answer";
                    case OWNER -> "you owe an answer, or nothing is owed";
                    case NOBODY -> "nobody owes anything";
                });
        lines.add("  " + reasons.of(verdict.reason()));
        verdict.clock().ifPresent(clock -> clock(clock, zone, reasons, lines));
        List<Finding> guards = Judge.guards(decision.situation(), now);
        for (int i = 0; i < guards.size(); i++) {
            Finding finding = guards.get(i);
            lines.add("  " + (i == 0 ? "decided by " : "also against it ") + finding.code() + " "
                    + finding.code().title() + ": " + reasons.of(finding.reason()));
        }
        verdict.step()
                .ifPresent(step -> lines.add("  next step " + step
                        + verdict.clock()
                                .map(clock -> ", due " + Plain.minute(clock.dueAt(), zone))
                                .orElse("")
                        + verdict.until()
                                .map(until -> ", held until " + Plain.minute(until, zone))
                                .orElse("")));
    }

    private static void clock(Reckoning clock, ZoneId zone, Reasons reasons, List<String> lines) {
        lines.add(String.format(
                Locale.ROOT,
                "  clock since %s: %.1f of %.1f business days",
                Plain.minute(clock.start(), zone),
                clock.waitedMinutes() / MINUTES_PER_DAY,
                clock.thresholdMinutes() / MINUTES_PER_DAY));
        for (Hold hold : clock.holds()) {
            lines.add("    stood still from " + Plain.minute(hold.from(), zone) + " to "
                    + Plain.minute(hold.until(), zone) + ": " + hold.cause() + " " + reasons.of(hold.reason()));
        }
    }

    private static String who(Letter letter) {
        return Plain.line(
                letter.envelope().from().stream().findFirst().map(Address::spec).orElse("?"), 60);
    }
}
