package io.ghostnote.render;

import io.ghostnote.ladder.Action;
import io.ghostnote.ladder.GuardCode;
import io.ghostnote.ladder.Reckoning;
import io.ghostnote.ladder.Side;
import io.ghostnote.ladder.Verdict;
import io.ghostnote.mail.Address;
import io.ghostnote.mail.Letter;
import io.ghostnote.pass.Decision;
import io.ghostnote.pass.Overview;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code status} in 80 columns: a row a client, then what needs the freelancer. */
public final class StatusText {
    private static final int CLIENT = 18;
    private static final int SUBJECT = 20;

    private StatusText() {}

    /** The lines, dates in that zone, reasons in the language of {@code reasons}. */
    public static List<String> of(List<Overview> views, ZoneId zone, Reasons reasons) {
        List<String> rows = new ArrayList<>();
        List<String> below = new ArrayList<>();
        rows.add(row("CLIENT", "ABOUT", "OWES", "SINCE", "STATE", "NEXT"));
        for (Overview view : views) {
            if (view.decisions().isEmpty()) {
                rows.add(row(view.dossier().client().id(), "", "-", "", "no mail", ""));
            }
            for (Decision decision : view.decisions()) {
                rows.add(row(decision, zone));
                if (decision.verdict().action() == Action.ASK) {
                    below.add(decision.episode().client() + ": "
                            + reasons.of(decision.verdict().reason()));
                }
            }
            for (Address stranger : view.strangers()) {
                below.add(view.dossier().client().id() + ": " + Plain.line(stranger.spec(), 100)
                        + " writes in this client's conversations and is not in the configuration");
            }
            for (Letter forged : view.forged()) {
                below.add(view.dossier().client().id() + ": the message «"
                        + Plain.line(forged.envelope().subject(), 100) + "» of "
                        + LocalDate.ofInstant(forged.sentAt(), zone)
                        + " is not from them: your mail server says that its sender is forged");
            }
        }
        if (!below.isEmpty()) {
            rows.add("");
            below.forEach(line -> rows.addAll(Plain.wrapped(line)));
        }
        return rows;
    }

    private static String row(Decision decision, ZoneId zone) {
        Verdict verdict = decision.verdict();
        String owes = switch (verdict.side()) {
            case CLIENT -> "client";
            case OWNER -> "you";
            case NOBODY -> "-";
        };
        String since = since(decision).map(instant -> Plain.day(instant, zone)).orElse("");
        String state = verdict.state().key()
                + verdict.guard().map(GuardCode::name).map(code -> " " + code).orElse("");
        String next = verdict.step().isPresent()
                ? verdict.step().get() + " "
                        + verdict.until()
                                .or(() -> verdict.clock().map(Reckoning::dueAt))
                                .map(instant -> Plain.day(instant, zone).substring(5))
                                .orElse("")
                : "";
        return row(decision.episode().client(), decision.episode().subject(), owes, since, state, next);
    }

    private static Optional<Instant> since(Decision decision) {
        if (decision.verdict().side() == Side.CLIENT) {
            return Optional.of(decision.episode().turns().get(0).at());
        }
        return decision.episode().answer().map(answer -> answer.at());
    }

    private static String row(String client, String about, String owes, String since, String state, String next) {
        return (Plain.column(client, CLIENT) + " " + Plain.column(about, SUBJECT) + " " + Plain.column(owes, 6) + " "
                        + Plain.column(since, 10) + " " + Plain.column(state, 12) + " " + next)
                .stripTrailing();
    }
}
