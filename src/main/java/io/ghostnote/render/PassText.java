package io.ghostnote.render;

import io.ghostnote.ladder.GuardCode;
import io.ghostnote.pass.AccountReport;
import io.ghostnote.pass.Decision;
import io.ghostnote.pass.DraftEvent;
import io.ghostnote.pass.PassReport;
import io.ghostnote.pass.Place;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A pass in plain lines for people: accounts, what was done, then each conversation that waits. */
public final class PassText {
    private PassText() {}

    /** The lines, times in that zone, in the owner's language. */
    public static List<String> of(PassReport report, ZoneId zone, Screen screen) {
        List<String> lines = new ArrayList<>();
        for (AccountReport account : report.accounts()) {
            lines.add(screen.say(
                    account.error().isPresent() ? "account_error" : "account",
                    "account",
                    screen.words(account.id()),
                    "seen",
                    String.valueOf(account.seen()),
                    "new",
                    String.valueOf(account.fresh()),
                    "kept",
                    String.valueOf(account.kept()),
                    "error",
                    screen.tongue().words(account.error().orElse(""), 300)));
        }
        for (AccountReport account : report.accounts()) {
            account.remarks()
                    .forEach(remark -> lines.add(screen.say(
                            "remark",
                            "account",
                            screen.words(account.id()),
                            "remark",
                            screen.tongue().words(remark, 400))));
        }
        for (DraftEvent draft : report.drafts()) {
            lines.add(line(draft, screen));
        }
        for (Decision decision : report.decisions()) {
            lines.add(line(decision, zone, screen));
        }
        boolean heard = report.accounts().stream()
                .anyMatch(account -> !account.remarks().isEmpty());
        if (report.drafts().isEmpty() && !heard) {
            lines.add(screen.say(report.dryRun() ? "dry_run" : "nothing_written"));
        }
        return lines.stream().map(screen::directed).toList();
    }

    /** One event of a note. */
    public static String line(DraftEvent draft, Screen screen) {
        Optional<String> folder = draft.place().map(Place::folder).map(screen::words);
        boolean byMail = draft.what() == DraftEvent.What.CREATED && folder.isEmpty();
        return screen.say(
                "draft_" + draft.what().key() + (byMail ? "_by_mail" : ""),
                "client",
                screen.words(draft.client()),
                "step",
                screen.tongue().isolated(draft.step().name()),
                "folder",
                folder.orElse(""));
    }

    private static String line(Decision decision, ZoneId zone, Screen screen) {
        String engagement = decision.episode().engagement();
        String guard = decision.verdict()
                .guard()
                .map(GuardCode::name)
                .map(code -> " " + screen.tongue().isolated(code))
                .orElse("");
        return screen.say(
                decision.verdict().until().isPresent() ? "matter_until" : "matter",
                "client",
                screen.words(decision.episode().client() + (engagement.isEmpty() ? "" : "/" + engagement)),
                "subject",
                screen.tongue().words(decision.episode().subject(), 50),
                "state",
                screen.say("state_" + decision.verdict().state().key()) + guard,
                "reason",
                screen.reason(decision.verdict().reason()),
                "time",
                decision.verdict()
                        .until()
                        .map(until -> screen.time(until, zone))
                        .orElse(""));
    }
}
