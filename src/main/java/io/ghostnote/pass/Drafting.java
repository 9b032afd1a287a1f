package io.ghostnote.pass;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.client.Directory;
import io.ghostnote.ladder.Action;
import io.ghostnote.ladder.Activity;
import io.ghostnote.ladder.Argument;
import io.ghostnote.ladder.Cause;
import io.ghostnote.ladder.DraftState;
import io.ghostnote.ladder.Episode;
import io.ghostnote.ladder.InferredStage;
import io.ghostnote.ladder.Reason;
import io.ghostnote.ladder.Step;
import io.ghostnote.ladder.StepRecord;
import io.ghostnote.ladder.Turn;
import io.ghostnote.ladder.Verdict;
import io.ghostnote.mail.MessageId;
import io.ghostnote.note.History;
import io.ghostnote.note.MessageIds;
import io.ghostnote.thread.Conversation;
import io.ghostnote.wording.Announcement;
import io.ghostnote.wording.Expectation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** From a verdict that asks for a draft to the note that is stored. */
final class Drafting {
    private static final int CLOSING_DAYS = 5;
    private static final int MONTHS_KEPT = 3;

    private final Journal journal;
    private final NoteWriter writer;
    private final Directory directory;
    private final Instant now;

    Drafting(Journal journal, NoteWriter writer, Directory directory, Instant now) {
        this.journal = journal;
        this.writer = writer;
        this.directory = directory;
        this.now = now;
    }

    /** A note ready to be stored, or why there is none. */
    sealed interface Outcome {
        /** @param message octets of the message */
        record Ready(NoteEntry note, Octets message) implements Outcome {}

        /** @param reason what the freelancer is told */
        record LanguageUnsure(Reason reason) implements Outcome {}

        /** @param reason what the freelancer is told */
        record Impossible(Reason reason) implements Outcome {}
    }

    /** Octets that compare by content. */
    static final class Octets {
        private final byte[] value;

        Octets(byte[] value) {
            this.value = value.clone();
        }

        byte[] value() {
            return value.clone();
        }
    }

    /** The conversation that carries the decision's episode, and the account to write in. */
    Optional<String> account(Decision decision, Correspondence letters) {
        return turn(decision).flatMap(turn -> letters.known(turn.id())).stream()
                .flatMap(known -> known.sightings().stream())
                .sorted((a, b) -> Boolean.compare(b.role() == Role.SENT, a.role() == Role.SENT))
                .map(sighting -> sighting.place().account())
                .findFirst();
    }

    /** The owner's message that the note reminds of; a promise is never mentioned, only what it answered. */
    private static Turn asking(Decision decision) {
        Turn turn = turn(decision).orElseThrow();
        boolean announced = decision.episode()
                .answer()
                .filter(letter -> letter.id().equals(turn.id()))
                .isPresent();
        return announced ? decision.episode().answered().orElse(turn) : turn;
    }

    Outcome prepare(Decision decision, Correspondence letters, Mailbox mailbox, String account)
            throws MailboxException {
        Episode episode = decision.episode();
        Verdict verdict = decision.verdict();
        Step step = verdict.step().orElseThrow();
        MessageId basis = verdict.basis().orElseThrow();
        Conversation conversation = letters.conversation(episode.conversation()).orElseThrow();
        Optional<ReplyHeader> header = ReplyHeader.of(conversation, letters, directory);
        if (header.isEmpty()) {
            return new Outcome.Impossible(Reason.of(Cause.NOBODY_LEFT));
        }
        Tongue tongue = new Tongue(journal, letters, mailbox, account);
        Optional<String> language = tongue.of(decision.dossier(), conversation);
        if (language.isEmpty() || !writer.speaks(language.get())) {
            return new Outcome.LanguageUnsure(
                    language.map(tag -> Reason.of(Cause.LANGUAGE_WITHOUT_TEXTS, Argument.language(tag)))
                            .orElseGet(() -> Reason.of(Cause.LANGUAGE_UNKNOWN)));
        }
        MessageId id = id(decision, step, basis, header.get());
        NoteOrder order = new NoteOrder(
                decision.dossier(),
                episode.engagement(),
                decision.stage(),
                step,
                language.get(),
                header.get().parent().envelope().subject(),
                asking(decision).at(),
                decision.inferred().map(InferredStage::at),
                tongue.greeting(conversation),
                tongue.question(asking(decision).id(), language.get()),
                closingDay(decision.situation().calendar()),
                keptUntil(decision.situation().calendar()),
                budget(episode),
                header.get(),
                id,
                new History(
                        String.join("/", episode.client(), episode.engagement(), basis.value()),
                        tongue.sentNotes(decision.situation().records())),
                now);
        StepRecord record = new StepRecord(
                id, episode.client(), episode.engagement(), basis, step, DraftState.INTENDED, now, Optional.empty());
        NoteEntry note = new NoteEntry(
                record, conversation.id(), header.get().parent().id(), account, Optional.empty(), Optional.empty());
        return writer.write(order)
                .<Outcome>map(message -> new Outcome.Ready(note, new Octets(message)))
                .orElseGet(() -> new Outcome.Impossible(Reason.of(Cause.NO_TEXT, Argument.step(step))));
    }

    /**
     * An interrupted intent goes on under its own identifier. A note that was withdrawn (the client wrote elsewhere and then fell silent
     * again) is another note.
     */
    private MessageId id(Decision decision, Step step, MessageId basis, ReplyHeader header) {
        List<StepRecord> same = decision.situation().records().stream()
                .filter(record -> record.engagement().equals(decision.episode().engagement()))
                .filter(record -> record.basis().equals(basis) && record.step() == step)
                .toList();
        Optional<StepRecord> intended = same.stream()
                .filter(record -> record.state() == DraftState.INTENDED)
                .findFirst();
        if (intended.isPresent()) {
            return intended.get().id();
        }
        int round = (int) same.stream()
                .filter(record -> record.state() == DraftState.WITHDRAWN)
                .count();
        return MessageIds.derive(
                journal.secret(),
                decision.episode().client(),
                decision.episode().engagement(),
                basis,
                step,
                round,
                header.from().domain());
    }

    /** A week of the client's after the draft: time enough for the freelancer to send it and for the client to answer. */
    private LocalDate closingDay(WorkCalendar calendar) {
        Instant day = calendar.plusMinutes(now, (long) CLOSING_DAYS * WorkCalendar.MINUTES_PER_DAY);
        return LocalDate.ofInstant(day, calendar.zone());
    }

    /** Long enough that nobody has to hurry, and on a day on which somebody may still ask. */
    private LocalDate keptUntil(WorkCalendar calendar) {
        LocalDate day = closingDay(calendar).plusMonths(MONTHS_KEPT);
        return LocalDate.ofInstant(calendar.nextWorkingDayAfter(day.minusDays(1)), calendar.zone());
    }

    private static boolean budget(Episode episode) {
        return episode.answer()
                .flatMap(Activity::gist)
                .filter(gist -> gist.announces().contains(Announcement.BUDGET_REASON))
                .isPresent();
    }

    private static Optional<Turn> turn(Decision decision) {
        List<Turn> turns = decision.episode().turns();
        if (turns.isEmpty() || decision.verdict().action() == Action.NONE) {
            return Optional.empty();
        }
        // Of a word of thanks nobody is reminded.
        return turns.stream()
                .filter(turn -> turn.asks() != Expectation.Verdict.NO)
                .reduce((older, newer) -> newer)
                .or(() -> Optional.of(turns.get(turns.size() - 1)));
    }
}
