package io.ghostnote.render;

import io.ghostnote.ladder.GuardCode;
import io.ghostnote.pass.AccountReport;
import io.ghostnote.pass.Decision;
import io.ghostnote.pass.DraftEvent;
import io.ghostnote.pass.PassReport;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A pass in plain lines for people: accounts, what was done, then each conversation that waits. */
public final class PassText {
    private PassText() {}

    /** The lines, times in that zone, reasons in the language of {@code reasons}. */
    public static List<String> of(PassReport report, ZoneId zone, Reasons reasons) {
        List<String> lines = new ArrayList<>();
        for (AccountReport account : report.accounts()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "account %s: %d messages, %d new, %d of clients%s",
                    account.id(),
                    account.seen(),
                    account.fresh(),
                    account.kept(),
                    account.error().map(error -> "; " + error).orElse("")));
        }
        for (AccountReport account : report.accounts()) {
            account.remarks().forEach(remark -> lines.add("account " + account.id() + ": " + Plain.line(remark, 400)));
        }
        for (DraftEvent draft : report.drafts()) {
            lines.add(line(draft));
        }
        for (Decision decision : report.decisions()) {
            lines.add(line(decision, zone, reasons));
        }
        boolean heard = report.accounts().stream()
                .anyMatch(account -> !account.remarks().isEmpty());
        if (report.drafts().isEmpty() && !heard) {
            lines.add(report.dryRun() ? "nothing was written: this was a dry run" : "nothing was written");
        }
        return lines;
    }

    /** One event of a note. */
    public static String line(DraftEvent draft) {
        String where = draft.place().map(place -> " in " + place.folder()).orElse("");
        return switch (draft.what()) {
            case CREATED -> draft.client() + ": " + draft.step() + " draft left" + where;
            case WITHDRAWN -> draft.client() + ": " + draft.step() + " draft taken back";
            case KEPT -> draft.client() + ": " + draft.step() + " draft left alone, because you have changed it";
            case SENT -> draft.client() + ": " + draft.step() + " was sent";
            case DECLINED -> draft.client() + ": " + draft.step() + " was deleted by you and does not come back";
        };
    }

    private static String line(Decision decision, ZoneId zone, Reasons reasons) {
        String engagement = decision.episode().engagement();
        String guard = decision.verdict()
                .guard()
                .map(GuardCode::name)
                .map(code -> " " + code)
                .orElse("");
        return decision.episode().client() + (engagement.isEmpty() ? "" : "/" + engagement) + " «"
                + Plain.line(decision.episode().subject(), 50) + "»: "
                + decision.verdict().state().key() + guard + "; "
                + reasons.of(decision.verdict().reason())
                + decision.verdict()
                        .until()
                        .map(until -> " (until " + Plain.minute(until, zone) + ")")
                        .orElse("");
    }
}
