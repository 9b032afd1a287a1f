package io.ghostnote.render;

import io.ghostnote.ladder.Action;
import io.ghostnote.ladder.GuardCode;
import io.ghostnote.ladder.Priority;
import io.ghostnote.ladder.Reckoning;
import io.ghostnote.ladder.Side;
import io.ghostnote.ladder.State;
import io.ghostnote.ladder.Verdict;
import io.ghostnote.pass.Decision;
import io.ghostnote.pass.Overview;
import io.ghostnote.rhythm.Rhythm;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
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

    /** What comes next, most urgent first. */
    enum Next {
        QUESTION(0),
        REPLY(1),
        DUE(2),
        DRAFTED(2),
        ON(3),
        HELD(4),
        STOPPED(4),
        DECLINED(4),
        FROZEN(4),
        NOTHING(5),
        CLOSED(6),
        NO_MAIL(7);

        private final int rank;

        Next(int rank) {
            this.rank = rank;
        }

        int rank() {
            return rank;
        }

        String key() {
            return "next_" + name().toLowerCase(Locale.ROOT);
        }
    }

    static StatusRow of(Overview overview) {
        return new StatusRow(overview, Optional.empty(), overview.usual(), Next.NO_MAIL, Optional.empty());
    }

    static StatusRow of(Overview overview, Decision decision) {
        Verdict verdict = decision.verdict();
        Next next = next(verdict);
        Optional<Instant> at = switch (next) {
            case HELD -> verdict.until();
            case ON -> verdict.clock().map(Reckoning::dueAt);
            case QUESTION, REPLY, DUE, DRAFTED, STOPPED, DECLINED, FROZEN, NOTHING, CLOSED, NO_MAIL -> Optional.empty();
        };
        return new StatusRow(overview, Optional.of(decision), decision.rhythm().orElse(overview.usual()), next, at);
    }

    private static Next next(Verdict verdict) {
        if (verdict.action() == Action.ASK) {
            return Next.QUESTION;
        }
        if (verdict.side() == Side.OWNER || verdict.guard().equals(Optional.of(GuardCode.X06))) {
            return Next.REPLY;
        }
        if (verdict.action() == Action.DRAFT && verdict.state() != State.DRAFTED) {
            return Next.DUE;
        }
        return switch (verdict.state()) {
            case DRAFTED -> Next.DRAFTED;
            case DECLINED -> Next.DECLINED;
            case FROZEN -> Next.FROZEN;
            case CLOSED, PAST -> Next.CLOSED;
            case WATCHING, NOTICED, WAITING, HELD -> {
                if (verdict.until().isPresent()) {
                    yield Next.HELD;
                }
                if (verdict.step().isEmpty() || verdict.clock().isEmpty()) {
                    yield Next.NOTHING;
                }
                yield verdict.guard().isPresent() ? Next.STOPPED : Next.ON;
            }
        };
    }

    /** Since when somebody owes the next message; nothing where nobody does. */
    Optional<Instant> since() {
        return decision.flatMap(one -> switch (one.verdict().side()) {
            case CLIENT -> one.episode().turns().stream().findFirst().map(turn -> turn.at());
            case OWNER -> one.episode().answer().map(answer -> answer.at());
            case NOBODY -> Optional.<Instant>empty();
        });
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
