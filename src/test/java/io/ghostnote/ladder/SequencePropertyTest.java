package io.ghostnote.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.Kind;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.wording.Announcement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Whatever client, freelancer and configuration do, in whatever order: what ghostnote never does. */
class SequencePropertyTest {
    private static final List<String> LABELS = List.of("A", "B", "site/C");
    private static final List<Stage> STAGES = List.of(Stage.values());
    private static final List<Ruling.Word> FOLDERS =
            List.of(Ruling.Word.PAUSE, Ruling.Word.SNOOZE, Ruling.Word.CLOSE, Ruling.Word.RESUME);
    private static final List<Goal> GOALS = List.of(Goal.values());

    enum Doing {
        NOTHING,
        OWNER_WRITES,
        CLIENT_WRITES,
        STRANGER_WRITES,
        AWAY,
        BOUNCES,
        SENDS,
        SENDS_UNDER_OTHER_ID,
        DELETES,
        EDITS,
        CRASHES,
        CHANGES_THE_STAGE,
        LETS_GO_OR_NOT,
        SAYS_GOODBYE,
        DECIDES,
        USES_A_FOLDER,
        INVOICES
    }

    record Move(Doing doing, int conversation, int hours) {}

    @Provide
    Arbitrary<List<Move>> moves() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.just(Doing.NOTHING)),
                                Tuple.of(6, Arbitraries.just(Doing.SENDS)),
                                Tuple.of(3, Arbitraries.just(Doing.OWNER_WRITES)),
                                Tuple.of(9, Arbitraries.of(Doing.class))),
                        Arbitraries.integers().between(0, LABELS.size() - 1),
                        Arbitraries.integers().between(1, 14 * 24))
                .as(Move::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    @Property(tries = 500)
    void neverANoteTooMany(@ForAll("moves") List<Move> moves) {
        Desk desk = new Desk();
        Instant now = Instant.parse("2025-11-02T07:00:00Z");
        desk.mail.owner("A", now);
        int drafts = 0;
        for (Move move : moves) {
            now = now.plus(Duration.ofHours(move.hours()));
            act(desk, move, now);
            // Twice: what the first pass has withdrawn is gone in the second.
            for (String engagement : List.of("", "site", "", "site")) {
                if (desk.episode(engagement).isPresent()) {
                    drafts += pass(desk, engagement, now);
                }
            }
        }
        Statistics.label("drafts").collect(Math.min(drafts, 5));
    }

    private static int pass(Desk desk, String engagement, Instant now) {
        List<StepRecord> before = List.copyOf(desk.records);
        Episode episode = desk.episode(engagement).orElseThrow();
        Verdict verdict = Judge.judge(desk.situation(episode), now);
        if (verdict.action() == Action.DRAFT) {
            check(desk, episode, verdict, before, now);
        }
        Optional<StepRecord> interrupted = before.stream()
                .filter(note -> note.state() == DraftState.INTENDED)
                .filter(note -> verdict.action() == Action.DRAFT)
                .findFirst();
        if (interrupted.isPresent()) {
            desk.records.set(
                    before.indexOf(interrupted.get()), interrupted.get().with(DraftState.WAITING));
            return 0;
        }
        desk.pass(engagement, now);
        return verdict.action() == Action.DRAFT ? 1 : 0;
    }

    private static void check(Desk desk, Episode episode, Verdict verdict, List<StepRecord> records, Instant now) {
        MessageId basis = verdict.basis().orElseThrow();
        Step step = verdict.step().orElseThrow();
        assertThat(records)
                .as("another note is open")
                .noneMatch(note -> note.state().open() && !interrupted(note, verdict));
        assertThat(records)
                .as("two business days after the last note")
                .filteredOn(note -> !interrupted(note, verdict))
                .allMatch(note -> desk.calendar.minutesBetween(note.createdAt(), now) >= 960);
        assertThat(records)
                .as("this step was declined or sent")
                .noneMatch(note -> note.basis().equals(basis)
                        && note.step() == step
                        && (note.state() == DraftState.DECLINED || note.state() == DraftState.SENT));
        long followUps =
                sent(records, basis).filter(note -> !note.step().last()).count();
        assertThat(followUps).as("follow-ups").isLessThan(step.last() ? 4 : 3);
        assertThat(sent(records, basis))
                .as("closed")
                .noneMatch(note -> note.step().closing());

        List<Letter> human = desk.mail.letters().stream()
                .filter(letter -> letter.kind() == Kind.HUMAN && !desk.mail.draft(letter))
                .toList();
        Instant ownNewest = human.stream()
                .filter(letter -> desk.mail.of(letter) == Voices.Voice.OWNER)
                .filter(letter -> letter.envelope().subject().equals(episode.subject()))
                .map(Letter::sentAt)
                .max(Instant::compareTo)
                .orElseThrow();
        assertThat(human)
                .as("the client has answered")
                .filteredOn(letter -> desk.mail.of(letter) != Voices.Voice.OWNER)
                .filteredOn(letter -> !letter.sentAt().isBefore(ownNewest))
                // What rests on a day comes whoever had the last word, and what the freelancer has spoken about is
                // known.
                .filteredOn(letter ->
                        !rests(desk, step) && desk.rulings.stream().noneMatch(ruling -> spoken(desk, ruling, letter)))
                .allMatch(letter -> !letter.envelope().subject().equals(episode.subject())
                        && (desk.mail.of(letter) == Voices.Voice.STRANGER
                                || desk.calendar.minutesBetween(letter.sentAt(), now) >= 5 * 480));
    }

    /** The closing note of a payment follows the day on which it was due, as its reminders do. */
    private static boolean rests(Desk desk, Step step) {
        return !step.awaits()
                || (step == Step.C1
                        && desk.stage == Stage.INVOICED
                        && !desk.ledger.open().isEmpty());
    }

    /** Of a conversation the newest letter is asked about; who answers has seen those before it. */
    private static boolean spoken(Desk desk, Ruling ruling, Letter letter) {
        boolean answered = ruling.about().stream()
                .flatMap(id ->
                        desk.mail.letters().stream().filter(other -> other.id().equals(id)))
                .filter(other ->
                        other.envelope().subject().equals(letter.envelope().subject()))
                .anyMatch(other -> !other.sentAt().isBefore(letter.sentAt()));
        return answered || (ruling.word() == Ruling.Word.CLOSE && ruling.at().isAfter(letter.sentAt()));
    }

    private static Stream<StepRecord> sent(List<StepRecord> records, MessageId basis) {
        return records.stream().filter(note -> note.basis().equals(basis) && note.state() == DraftState.SENT);
    }

    private static boolean interrupted(StepRecord note, Verdict verdict) {
        return note.state() == DraftState.INTENDED
                && verdict.basis().filter(note.basis()::equals).isPresent()
                && verdict.step().filter(step -> step == note.step()).isPresent();
    }

    private static void act(Desk desk, Move move, Instant now) {
        String label = LABELS.get(move.conversation());
        boolean open = !desk.records.isEmpty() && desk.last().state().open();
        switch (move.doing()) {
            case NOTHING -> {}
            case OWNER_WRITES -> desk.mail.owner(label, now);
            case CLIENT_WRITES -> desk.mail.client(label, now);
            case STRANGER_WRITES -> desk.mail.write(label, now, Mail.STRANGER, Mail.OWNER, Kind.HUMAN);
            case AWAY -> desk.mail.autoReply(label, now, Mail.LAYLA);
            case BOUNCES -> desk.mail.bounce(label, now);
            case SENDS -> {
                if (open) {
                    desk.send(labelOfLast(desk), now);
                }
            }
            case SENDS_UNDER_OTHER_ID -> {
                if (open) {
                    desk.sendUnderOtherId(labelOfLast(desk), now);
                }
            }
            case DELETES -> {
                if (open) {
                    desk.delete();
                }
            }
            case EDITS -> {
                if (open) {
                    desk.become(DraftState.EDITED);
                }
            }
            case CRASHES -> {
                if (open) {
                    desk.become(DraftState.INTENDED);
                }
            }
            case SAYS_GOODBYE -> desk.mail.says(desk.mail.client(label, now), Says.announcing(Announcement.GOODBYE));
            case DECIDES -> decide(desk, move, now);
            case USES_A_FOLDER ->
                desk.rulings.add(new Ruling(
                        "noor",
                        move.conversation() == 2 ? "site" : "",
                        FOLDERS.get(move.hours() % FOLDERS.size()),
                        Optional.empty(),
                        now,
                        Optional.of(now.plus(Duration.ofDays(7)))));
            case INVOICES -> {
                desk.ledger = new Ledger(
                        List.of(new Ledger.Claim("INV-1", Optional.of(LocalDate.ofInstant(now, ZoneOffset.UTC)))), 0);
                desk.ended = Optional.of(LocalDate.ofInstant(now, ZoneOffset.UTC));
            }
            case CHANGES_THE_STAGE -> desk.stage = STAGES.get(move.hours() % STAGES.size());
            case LETS_GO_OR_NOT ->
                desk.standing = new Standing(
                        GOALS.get(move.hours() % GOALS.size()), Priority.NORMAL, false, Optional.empty(), false);
        }
    }

    /** Answers whatever is asked, with whatever may be answered. */
    private static void decide(Desk desk, Move move, Instant now) {
        for (String engagement : List.of("", "site")) {
            desk.episode(engagement).ifPresent(episode -> {
                for (Question question : Judge.questions(desk.situation(episode), now)) {
                    List<Ruling.Word> answers = question.answers();
                    desk.rulings.add(question.ruled(answers.get(move.hours() % answers.size()), now));
                }
            });
        }
    }

    private static String labelOfLast(Desk desk) {
        return desk.mail.letters().stream()
                .filter(letter -> letter.id().equals(desk.last().id()))
                .map(letter -> letter.envelope().subject().substring("About ".length()))
                .findFirst()
                .orElse("A");
    }
}
