package io.ghostnote.ladder;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.mail.MessageId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A freelancer's desk: the correspondence, the circumstances, and the notes as a shell would keep them from pass to pass. */
final class Desk {
    static final Instant FIRST_SEEN = Instant.parse("2025-01-01T00:00:00Z");

    final Mail mail = new Mail();
    final List<StepRecord> records = new ArrayList<>();
    final Map<Step, Integer> waits = new EnumMap<>(Step.class);
    final Map<Step, Reason> unwritable = new EnumMap<>(Step.class);
    WorkCalendar calendar = Places.riyadh().build();
    Stage stage = Stage.GENERAL;
    Standing standing = Standing.USUAL;
    Ledger ledger = Ledger.NONE;
    Optional<LocalDate> ended = Optional.empty();
    final List<Ruling> rulings = new ArrayList<>();
    Declared declared = Declared.NOTHING;
    double factor = 1;
    Optional<Instant> anchor = Optional.empty();
    Instant firstSeen = FIRST_SEEN;
    Optional<Reason> doubt = Optional.empty();
    DraftWindow window = new DraftWindow(LocalTime.MIN, LocalTime.MAX, calendar.zone(), List.of());
    int draftsToday;
    private int notes;

    /** A wall-clock time in the client's zone. */
    Instant at(String local) {
        return LocalDateTime.parse(local).atZone(calendar.zone()).toInstant();
    }

    MessageId owner(String label, String at) {
        return mail.owner(label, at(at));
    }

    MessageId client(String label, String at) {
        return mail.client(label, at(at));
    }

    EpisodeReader reader() {
        return new EpisodeReader("noor", mail, calendar);
    }

    Optional<Episode> episode(String engagement) {
        return Optional.ofNullable(reader().read(mail.conversations()).get(engagement));
    }

    Situation situation(Episode episode) {
        Rulings ruled = new Rulings(rulings.stream()
                .filter(ruling -> ruling.engagement().equals(episode.engagement()))
                .toList());
        Course course =
                Course.of(new Matter(stage, standing.goal(), waits, ledger, ended, Set.of()), episode, ruled, calendar);
        return new Situation(
                course.episode(),
                course.rungs(),
                factor,
                calendar,
                standing,
                declared,
                records,
                anchor.or(course::anchor),
                ledger,
                unwritable,
                ruled,
                new Surroundings(firstSeen, doubt, window, draftsToday, 3));
    }

    Verdict judge(String local) {
        return judge("", at(local));
    }

    Verdict judge(String engagement, Instant now) {
        return Judge.judge(situation(episode(engagement).orElseThrow()), now);
    }

    /** Judges and does what the verdict says. */
    Verdict pass(String local) {
        return pass("", at(local));
    }

    Verdict pass(String engagement, Instant now) {
        Episode episode = episode(engagement).orElseThrow();
        Verdict verdict = Judge.judge(situation(episode), now);
        for (StepRecord stale : verdict.withdraw()) {
            boolean left = stale.state() == DraftState.EDITED;
            if (!left) {
                mail.remove(stale.id());
            }
            replace(stale, stale.with(left ? DraftState.LEFT : DraftState.WITHDRAWN));
        }
        if (verdict.action() == Action.DRAFT) {
            notes++;
            MessageId id = new MessageId("<note" + notes + "@test.example>");
            records.add(new StepRecord(
                    id,
                    "noor",
                    engagement,
                    verdict.basis().orElseThrow(),
                    verdict.step().orElseThrow(),
                    DraftState.WAITING,
                    now,
                    Optional.empty()));
            mail.draft(id, label(episode), now);
        }
        return verdict;
    }

    private static String label(Episode episode) {
        return episode.subject().substring("About ".length());
    }

    /** A record of a note about that message. */
    StepRecord record(MessageId basis, Step step, DraftState state, String createdAt) {
        notes++;
        StepRecord record = new StepRecord(
                new MessageId("<note" + notes + "@test.example>"),
                "noor",
                "",
                basis,
                step,
                state,
                at(createdAt),
                Optional.empty());
        records.add(record);
        return record;
    }

    /** The newest note. */
    StepRecord last() {
        return records.get(records.size() - 1);
    }

    /** The freelancer sends the newest note unchanged. */
    void send(String label, String at) {
        send(label, at(at));
    }

    void send(String label, Instant at) {
        StepRecord note = last();
        mail.sentNote(note.id(), label, at);
        replace(note, note.sentAs(note.id()));
    }

    /** The freelancer sends it from a mail program that gives every message an identifier of its own. */
    void sendUnderOtherId(String label, String at) {
        sendUnderOtherId(label, at(at));
    }

    void sendUnderOtherId(String label, Instant at) {
        StepRecord note = last();
        MessageId other = mail.nextId();
        mail.remove(note.id());
        mail.sentNote(other, label, at);
        replace(note, note.sentAs(other));
    }

    void delete() {
        mail.remove(last().id());
        become(DraftState.DECLINED);
    }

    /** The newest note is found in another state. */
    void become(DraftState state) {
        replace(last(), last().with(state));
    }

    private void replace(StepRecord old, StepRecord next) {
        records.set(records.indexOf(old), next);
    }
}
