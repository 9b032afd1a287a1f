package io.ghostnote.render;

import io.ghostnote.ladder.Question;
import io.ghostnote.ladder.Reason;
import io.ghostnote.mail.Address;
import io.ghostnote.mail.Letter;
import io.ghostnote.note.Language;
import io.ghostnote.pass.Journal;
import io.ghostnote.pass.Overview;
import io.ghostnote.report.Next;
import io.ghostnote.rhythm.Acquaintance;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code status} in 80 columns: a row a client or engagement, what needs the freelancer first; below it what waits for them. In Arabic a
 * block instead of a row, because columns of both directions change places on most terminals.
 */
public final class StatusText {
    private static final int CLIENT = 15;
    private static final int ABOUT = 18;
    private static final int OWES = 6;
    private static final int SINCE = 10;
    private static final int USUAL = 8;
    private static final int NEXT = 18;

    private final Screen screen;
    private final Instant now;
    private final ZoneId zone;

    private StatusText(Screen screen, Instant now, ZoneId zone) {
        this.screen = screen;
        this.now = now;
        this.zone = zone;
    }

    /**
     * The lines.
     *
     * @param readings how the last reading of each account ended
     * @param zone the owner's
     */
    public static List<String> of(
            List<Overview> overviews,
            Map<String, Optional<Journal.LastReading>> readings,
            Instant now,
            ZoneId zone,
            Screen screen) {
        return new StatusText(screen, now, zone).lines(overviews, readings);
    }

    private List<String> lines(List<Overview> overviews, Map<String, Optional<Journal.LastReading>> readings) {
        List<StatusRow> rows = new ArrayList<>();
        for (Overview overview : overviews) {
            if (overview.decisions().isEmpty()) {
                rows.add(StatusRow.of(overview));
            }
            overview.decisions().forEach(decision -> rows.add(StatusRow.of(overview, decision)));
        }
        rows.sort(StatusRow.URGENCY);
        List<String> lines = new ArrayList<>();
        if (rows.isEmpty()) {
            lines.addAll(screen.lines(screen.say("no_clients")));
        } else if (screen.tongue().arabic()) {
            rows.forEach(row -> block(row, lines));
        } else {
            table(rows, lines);
        }
        int before = lines.size();
        section("questions", questions(rows), lines);
        section("forged_senders", forged(overviews), lines);
        section("unknown_senders", strangers(overviews), lines);
        section("unread_accounts", unread(readings), lines);
        if (lines.size() == before && !rows.isEmpty()) {
            boolean reply = rows.stream().anyMatch(row -> row.next().rank() <= Next.DRAFTED.rank());
            if (!reply) {
                lines.add("");
                lines.addAll(screen.lines(screen.say("nothing_for_you")));
            }
        }
        return lines;
    }

    private void section(String head, List<String> entries, List<String> lines) {
        if (!entries.isEmpty()) {
            lines.add("");
            lines.addAll(screen.lines(screen.say(head)));
            entries.forEach(entry -> lines.addAll(screen.lines("  " + entry)));
        }
    }

    // ---- rows

    private void table(List<StatusRow> rows, List<String> lines) {
        lines.add(line(
                screen.say("head_client"),
                screen.say("head_about"),
                screen.say("head_owes"),
                screen.say("head_since"),
                screen.say("head_usual"),
                screen.say("head_next")));
        for (StatusRow row : rows) {
            lines.add(line(row.label(), row.subject(), owes(row), since(row), usual(row), next(row)));
        }
    }

    private static String line(String client, String about, String owes, String since, String usual, String next) {
        return String.join(
                        " ",
                        isolated(client, CLIENT),
                        isolated(about, ABOUT),
                        Plain.column(owes, OWES),
                        Plain.column(since, SINCE),
                        Plain.column(usual, USUAL),
                        Plain.column(next, NEXT))
                .stripTrailing();
    }

    /** A cell whose words may run from right to left: the cells stay in their order all the same. */
    private static String isolated(String words, int columns) {
        return Tongue.ENGLISH.isolated(Plain.column(words, columns));
    }

    private void block(StatusRow row, List<String> lines) {
        String label = screen.words(row.label());
        String who = row.overview()
                .dossier()
                .client()
                .name()
                .map(name -> screen.say("person", "name", screen.words(name), "client", label))
                .orElse(label);
        lines.addAll(screen.lines(
                row.subject().isBlank()
                        ? screen.say("row", "client", who)
                        : screen.say("row_about", "client", who, "subject", screen.words(row.subject()))));
        if (row.decision().isEmpty()) {
            lines.addAll(screen.lines("  " + screen.say("no_mail")));
            return;
        }
        lines.addAll(screen.lines("  " + (owes(row) + " " + since(row)).strip()));
        lines.addAll(screen.lines("  " + usual(row)));
        lines.addAll(screen.lines("  " + next(row)));
    }

    // ---- cells

    private String owes(StatusRow row) {
        return row.decision()
                .map(one -> screen.say("owes_" + one.verdict().side().key()))
                .orElse("");
    }

    private String since(StatusRow row) {
        return row.since()
                .map(at -> screen.say("since", "day", screen.day(at, zone), "date", Plain.day(at, zone)))
                .orElse("");
    }

    private String usual(StatusRow row) {
        if (row.usual().acquaintance() == Acquaintance.NO_HISTORY) {
            return row.decision().isPresent() ? screen.say("usual_unknown") : "";
        }
        double hours = row.usual().within(0.5);
        return screen.say(
                "usual",
                "length",
                length(hours),
                "within",
                Durations.within(hours, screen.tongue().language()));
    }

    /** Short enough for a column, in English: {@code 3 h}, {@code 2.5 days}. */
    private static String length(double hours) {
        if (hours < Durations.HOURS_PER_DAY) {
            return Math.max(1, Math.round(hours)) + " h";
        }
        return Durations.of(hours, Language.ENGLISH).replace("business ", "");
    }

    private String next(StatusRow row) {
        if (row.next() == Next.NO_MAIL) {
            return screen.say("no_mail");
        }
        Instant at = row.at().orElse(Instant.EPOCH);
        return screen.say(
                StatusWords.key(row.next()),
                "step",
                screen.tongue().isolated(row.step()),
                "day",
                screen.day(at, zone),
                "date",
                Plain.day(at, zone));
    }

    // ---- what waits for the freelancer

    /** Each with the command that answers it; what is asked without answers to choose from is done in the mailbox or configuration. */
    private List<String> questions(List<StatusRow> rows) {
        List<String> found = new ArrayList<>();
        for (StatusRow row : rows) {
            row.decision().ifPresent(decision -> {
                List<Question> questions = decision.questions(now);
                questions.forEach(question -> {
                    found.add(question(row, question.reason()));
                    String command = "ghostnote decide " + question.id() + " " + Questions.answers(question);
                    found.add("  "
                            + screen.say("answer", "command", screen.tongue().isolated(command)));
                });
                if (questions.isEmpty() && row.next() == Next.QUESTION) {
                    found.add(question(row, decision.verdict().reason()));
                }
            });
        }
        return found;
    }

    private String question(StatusRow row, Reason reason) {
        return screen.say("question", "client", screen.words(row.label()), "reason", screen.reason(reason));
    }

    private List<String> forged(List<Overview> overviews) {
        List<String> found = new ArrayList<>();
        for (Overview overview : overviews) {
            for (Letter letter : overview.forged()) {
                found.add(screen.say(
                        "forged",
                        "client",
                        screen.words(overview.dossier().client().id()),
                        "subject",
                        screen.words(letter.envelope().subject()),
                        "day",
                        screen.day(letter.sentAt(), zone)));
            }
        }
        return found;
    }

    private List<String> strangers(List<Overview> overviews) {
        List<String> found = new ArrayList<>();
        for (Overview overview : overviews) {
            overview.strangers().stream()
                    .sorted(Comparator.comparing(Address::spec))
                    .forEach(who -> found.add(screen.say(
                            "stranger",
                            "client",
                            screen.words(overview.dossier().client().id()),
                            "who",
                            screen.words(who.spec()))));
        }
        return found;
    }

    private List<String> unread(Map<String, Optional<Journal.LastReading>> readings) {
        List<String> found = new ArrayList<>();
        readings.forEach((account, reading) -> {
            String name = screen.words(account);
            if (reading.isEmpty()) {
                found.add(screen.say("never_read", "account", name));
            }
            reading.ifPresent(last -> last.error()
                    .ifPresent(error -> found.add(screen.say(
                            "unread",
                            "account",
                            name,
                            "time",
                            screen.time(last.at(), zone),
                            "error",
                            screen.tongue().words(error, 300)))));
        });
        return found;
    }
}
