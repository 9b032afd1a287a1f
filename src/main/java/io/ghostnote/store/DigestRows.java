package io.ghostnote.store;

import io.ghostnote.mail.MessageId;
import io.ghostnote.pass.DigestEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** What became of the digests. */
final class DigestRows {
    /** Only the last one is asked for; some more tell somebody who looks into the store what happened. */
    private static final Duration MEMORY = Duration.ofDays(90);

    private DigestRows() {}

    static Optional<DigestEntry> last(Connection connection) throws SQLException {
        return Sql.first(
                connection,
                "SELECT due, message_id, account, state, at FROM digest ORDER BY due DESC LIMIT 1",
                rows -> new DigestEntry(
                        Millis.instant(rows.getLong(1)),
                        new MessageId(Columns.text(rows, 2)),
                        Columns.text(rows, 3),
                        Columns.name(DigestEntry.State.class, Columns.text(rows, 4)),
                        Millis.instant(rows.getLong(5))));
    }

    static void write(Connection connection, DigestEntry entry) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO digest (due, message_id, account, state, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (due) DO UPDATE SET"
                        + " message_id = excluded.message_id, account = excluded.account, state = excluded.state, at = excluded.at",
                Millis.of(entry.due()),
                entry.id().value(),
                entry.account(),
                entry.state().name(),
                Millis.of(entry.at()));
        Sql.update(
                connection,
                "DELETE FROM digest WHERE due < ?",
                Millis.of(entry.due().minus(MEMORY)));
    }
}
