package io.ghostnote.pass;

import io.ghostnote.ladder.DraftState;
import io.ghostnote.ladder.Ruling;
import io.ghostnote.ladder.StepRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the verdicts of one moment have in common, gathered once for however many clients.
 *
 * @param records the steps ever taken, by client, oldest first
 * @param rulings all that the freelancer has decided
 * @param standing letters that concern all that is written to a client, by client
 * @param draftsToday drafts created today over all clients, in the owner's zone
 */
record Circumstances(
        Instant now,
        Desk.Doubt doubt,
        Map<String, List<StepRecord>> records,
        List<Ruling> rulings,
        Map<String, List<Journal.Standing>> standing,
        int draftsToday) {

    /** For verdicts over all clients. */
    static Circumstances of(Journal journal, List<NoteEntry> notes, ZoneId zone, Instant now, Desk.Doubt doubt) {
        return of(journal, notes, journal.standing(), zone, now, doubt);
    }

    /** For verdicts over that client alone. */
    static Circumstances of(
            Journal journal, String client, List<NoteEntry> notes, ZoneId zone, Instant now, Desk.Doubt doubt) {
        return of(journal, notes, Map.of(client, journal.standing(client)), zone, now, doubt);
    }

    private static Circumstances of(
            Journal journal,
            List<NoteEntry> notes,
            Map<String, List<Journal.Standing>> standing,
            ZoneId zone,
            Instant now,
            Desk.Doubt doubt) {
        Map<String, List<StepRecord>> records = new HashMap<>();
        for (NoteEntry note : notes) {
            records.computeIfAbsent(note.record().client(), client -> new ArrayList<>())
                    .add(note.record());
        }
        return new Circumstances(now, doubt, records, journal.rulings(), standing, draftsToday(notes, zone, now));
    }

    List<StepRecord> records(String client) {
        return records.getOrDefault(client, List.of());
    }

    List<Journal.Standing> standing(String client) {
        return standing.getOrDefault(client, List.of());
    }

    private static int draftsToday(List<NoteEntry> notes, ZoneId zone, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return (int) notes.stream()
                .map(NoteEntry::record)
                .filter(record -> record.state() != DraftState.DROPPED && record.state() != DraftState.INTENDED)
                .filter(record -> LocalDate.ofInstant(record.createdAt(), zone).equals(today))
                .count();
    }
}
