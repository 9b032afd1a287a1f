package io.ghostnote.store;

import io.ghostnote.ladder.Ruling;
import io.ghostnote.mail.MessageId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What the freelancer has decided. */
final class Rulings {
    private Rulings() {}

    static List<Ruling> all(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                "SELECT client, engagement, word, about, at, until FROM ruling ORDER BY at, id",
                rows -> new Ruling(
                        Columns.text(rows, 1),
                        Columns.text(rows, 2),
                        Columns.name(Ruling.Word.class, Columns.text(rows, 3)),
                        Optional.of(Columns.text(rows, 4))
                                .filter(id -> !id.isEmpty())
                                .map(MessageId::new),
                        Millis.instant(rows.getLong(5)),
                        Optional.ofNullable(rows.getObject(6))
                                .map(until -> Millis.instant(((Number) until).longValue()))));
    }

    static void add(Connection connection, Ruling ruling) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT OR IGNORE INTO ruling (client, engagement, word, about, at, until) VALUES (?, ?, ?, ?, ?, ?)")) {
            statement.setString(1, ruling.client());
            statement.setString(2, ruling.engagement());
            statement.setString(3, ruling.word().name());
            statement.setString(4, ruling.about().map(MessageId::value).orElse(""));
            statement.setLong(5, Millis.of(ruling.at()));
            statement.setObject(6, ruling.until().map(Millis::of).orElse(null));
            statement.executeUpdate();
        }
    }
}
