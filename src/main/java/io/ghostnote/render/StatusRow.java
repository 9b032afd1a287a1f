package io.ghostnote.render;

import io.ghostnote.ladder.Priority;
import io.ghostnote.ladder.Verdict;
import io.ghostnote.pass.Decision;
import io.ghostnote.pass.Overview;
import io.ghostnote.report.Line;
import io.ghostnote.report.Next;
import io.ghostnote.rhythm.Rhythm;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * One line of {@code status}: a client, or an engagement of a client with several.
 *
 * @param decision nothing for a client without mail
 * @param usual what is normal for whom it waits, else for the client
 * @param next what comes next
 * @param at when that is
 */
record StatusRow(Overview overview, Optional<Decision> decision, Rhythm usual, Next next, Optional<Instant> at) {

    /** What needs the freelancer first comes first. */
    static final Comparator<StatusRow> URGENCY = Comparator.comparing(
                    (StatusRow row) -> row.next().rank())
            .thenComparing(StatusRow::priority)
            .thenComparing(row -> row.at().or(row::since).orElse(Instant.MAX))
            .thenComparing(row -> row.overview().dossier().client().id())
            .thenComparing(
                    row -> row.decision().map(one -> one.episode().engagement()).orElse(""));

    static StatusRow of(Overview overview) {
        return new StatusRow(overview, Optional.empty(), overview.usual(), Next.NO_MAIL, Optional.empty());
    }

    static StatusRow of(Overview overview, Decision decision) {
        Verdict verdict = decision.verdict();
        Next next = Next.of(verdict);
        return new StatusRow(
                overview, Optional.of(decision), decision.rhythm().orElse(overview.usual()), next, next.at(verdict));
    }

    /** Since when somebody owes the next message; nothing where nobody does. */
    Optional<Instant> since() {
        return decision.flatMap(one -> Line.since(one.episode(), one.verdict()));
    }

    Priority priority() {
        return overview.dossier().standing().priority();
    }

    /** The client's id, and the engagement's where there is one. */
    String label() {
        String id = overview.dossier().client().id();
        String engagement = decision.map(one -> one.episode().engagement()).orElse("");
        return engagement.isEmpty() ? id : id + "/" + engagement;
    }

    String subject() {
        return decision.map(one -> one.episode().subject()).orElse("");
    }

    String step() {
        return decision.flatMap(one -> one.verdict().step()).map(Enum::name).orElse("");
    }
}
