package io.ghostnote.report;

import io.ghostnote.ladder.DraftState;
import io.ghostnote.ladder.StepRecord;
import io.ghostnote.mail.MessageId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A silence about which notes were sent, as the notes tell it.
 *
 * @param basis the message that waited
 * @param noted when the first note about it was decided, in the owner's zone
 * @param closed true when a closing note was sent
 */
public record Silence(String client, String engagement, MessageId basis, LocalDate noted, boolean closed) {

    /** The silences of these notes, oldest first. */
    public static List<Silence> of(Collection<StepRecord> notes, ZoneId zone) {
        Map<MessageId, Silence> silences = new LinkedHashMap<>();
        notes.stream()
                .filter(note -> note.state() == DraftState.SENT && note.step().awaits())
                .sorted(Comparator.comparing(StepRecord::createdAt))
                .map(note -> new Silence(
                        note.client(),
                        note.engagement(),
                        note.basis(),
                        LocalDate.ofInstant(note.createdAt(), zone),
                        note.step().closing()))
                .forEach(silence -> silences.merge(silence.basis(), silence, Silence::and));
        return List.copyOf(silences.values());
    }

    private Silence and(Silence later) {
        return new Silence(client, engagement, basis, noted, closed || later.closed);
    }

    /** True when something of the engagement had been delivered late by then. */
    boolean afterLateDelivery(Books books) {
        return books.job(client, engagement).stream()
                .flatMap(job -> lateBefore(job, noted))
                .findAny()
                .isPresent();
    }

    static Stream<Job.Milestone> lateBefore(Job job, LocalDate day) {
        return job.milestones().stream()
                .filter(Job.Milestone::late)
                .filter(milestone ->
                        milestone.delivered().filter(done -> !done.isAfter(day)).isPresent());
    }
}
