package io.ghostnote.store;

import io.ghostnote.ladder.DraftState;
import io.ghostnote.ladder.Step;
import io.ghostnote.ladder.StepRecord;
import io.ghostnote.mail.MessageId;
import io.ghostnote.pass.Event;
import io.ghostnote.pass.NoteEntry;
import io.ghostnote.pass.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Notes and what became of them. */
final class Notes {
    /** How long notes and events are looked back on: as long as the mail itself (docs/contract.md, {@code history}). */
    static final Duration MEMORY = Duration.ofDays(731);

    private static final String OPEN = Arrays.stream(DraftState.values())
            .filter(DraftState::open)
            .map(state -> "'" + state.name() + "'")
            .collect(Collectors.joining(", "));

    // Two years before the newest note rather than before now: a store has no clock, and too many are never wrong.
    static final String NOTES =
            "SELECT message_id, client, engagement, basis, step, state, created_at, sent_as, thread, parent,"
                    + " account, place_account, place_folder, place_uid_validity, place_uid, content_hash FROM note"
                    + " WHERE state IN (" + OPEN + ") OR created_at >= (SELECT max(created_at) FROM note) - "
                    + MEMORY.toMillis()
                    + " ORDER BY created_at, id";

    private static final String WRITE = """
            INSERT INTO note (message_id, client, engagement, basis, step, state, created_at, sent_as, thread, parent, account,
                place_account, place_folder, place_uid_validity, place_uid, content_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (message_id) DO UPDATE SET client = excluded.client, engagement = excluded.engagement,
                basis = excluded.basis, step = excluded.step, state = excluded.state, created_at = excluded.created_at,
                sent_as = excluded.sent_as, thread = excluded.thread, parent = excluded.parent, account = excluded.account,
                place_account = excluded.place_account, place_folder = excluded.place_folder,
                place_uid_validity = excluded.place_uid_validity, place_uid = excluded.place_uid,
                content_hash = excluded.content_hash
            """;

    private Notes() {}

    static List<NoteEntry> notes(Connection connection) throws SQLException {
        return Sql.list(connection, NOTES, Notes::note);
    }

    private static NoteEntry note(ResultSet rows) throws SQLException {
        StepRecord record = new StepRecord(
                new MessageId(Columns.text(rows, 1)),
                Columns.text(rows, 2),
                Columns.text(rows, 3),
                new MessageId(Columns.text(rows, 4)),
                Columns.name(Step.class, Columns.text(rows, 5)),
                Columns.name(DraftState.class, Columns.text(rows, 6)),
                Millis.instant(rows.getLong(7)),
                Optional.ofNullable(rows.getString(8)).map(MessageId::new));
        Optional<Place> place = rows.getString(12) == null
                ? Optional.empty()
                : Optional.of(
                        new Place(Columns.text(rows, 12), Columns.text(rows, 13), rows.getLong(14), rows.getLong(15)));
        return new NoteEntry(
                record,
                new MessageId(Columns.text(rows, 9)),
                new MessageId(Columns.text(rows, 10)),
                Columns.text(rows, 11),
                place,
                Optional.ofNullable(rows.getString(16)));
    }

    static void write(Connection connection, NoteEntry note) throws SQLException {
        StepRecord record = note.record();
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setString(1, record.id().value());
            statement.setString(2, record.client());
            statement.setString(3, record.engagement());
            statement.setString(4, record.basis().value());
            statement.setString(5, record.step().name());
            statement.setString(6, record.state().name());
            statement.setLong(7, Millis.of(record.createdAt()));
            statement.setString(8, record.sentAs().map(MessageId::value).orElse(null));
            statement.setString(9, note.thread().value());
            statement.setString(10, note.parent().value());
            statement.setString(11, note.account());
            statement.setString(12, note.place().map(Place::account).orElse(null));
            statement.setString(13, note.place().map(Place::folder).orElse(null));
            statement.setObject(14, note.place().map(Place::uidValidity).orElse(null));
            statement.setObject(15, note.place().map(Place::uid).orElse(null));
            statement.setString(16, note.contentHash().orElse(null));
            statement.executeUpdate();
        }
    }

    static List<Event> events(Connection connection, String client) throws SQLException {
        return Sql.list(
                connection,
                "SELECT at, client, engagement, code, facts FROM event WHERE client = ? ORDER BY at, id",
                rows -> new Event(
                        Millis.instant(rows.getLong(1)),
                        Columns.text(rows, 2),
                        Columns.text(rows, 3),
                        Columns.text(rows, 4),
                        Columns.text(rows, 5)),
                client);
    }

    static void log(Connection connection, Event event) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO event (at, client, engagement, code, facts) VALUES (?, ?, ?, ?, ?)",
                Millis.of(event.at()),
                event.client(),
                event.engagement(),
                event.code(),
                event.facts());
    }
}
