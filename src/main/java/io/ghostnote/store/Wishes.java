package io.ghostnote.store;

import io.ghostnote.mail.MessageId;
import io.ghostnote.note.Language;
import io.ghostnote.pass.CommandFolders;
import io.ghostnote.pass.Journal;
import io.ghostnote.pass.Place;
import io.ghostnote.pass.Wish;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The command folders that were made, and what lies in them. */
final class Wishes {
    static final String OPEN = "SELECT wish.folder, uid_validity, uid, message_id, at FROM account"
            + " CROSS JOIN wish ON wish.account = account.id WHERE account.name = ?"
            + " ORDER BY wish.at, wish.folder, uid_validity, uid";

    private Wishes() {}

    static List<Wish> open(Connection connection, String account) throws SQLException {
        return Sql.list(
                connection,
                OPEN,
                rows -> new Wish(
                        new Place(account, Columns.text(rows, 1), rows.getLong(2), rows.getLong(3)),
                        Optional.ofNullable(rows.getString(4)).map(MessageId::new),
                        Millis.instant(rows.getLong(5))),
                account);
    }

    static void add(Connection connection, Wish wish) throws SQLException {
        String sql = "INSERT OR IGNORE INTO wish (account, folder, uid_validity, uid, message_id, at)"
                + " VALUES (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            place(statement, connection, wish.place());
            statement.setString(5, wish.about().map(MessageId::value).orElse(null));
            statement.setLong(6, Millis.of(wish.at()));
            statement.executeUpdate();
        }
    }

    static void remove(Connection connection, Wish wish) throws SQLException {
        String sql = "DELETE FROM wish WHERE account = ? AND folder = ? AND uid_validity = ? AND uid = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            place(statement, connection, wish.place());
            statement.executeUpdate();
        }
    }

    private static void place(PreparedStatement statement, Connection connection, Place place) throws SQLException {
        statement.setLong(1, Accounts.id(connection, place.account()));
        statement.setString(2, place.folder());
        statement.setLong(3, place.uidValidity());
        statement.setLong(4, place.uid());
    }

    static Optional<Journal.FoldersMade> foldersMade(Connection connection, String account) throws SQLException {
        return Sql.first(
                connection,
                "SELECT commands_root, commands_language, commands_at, commands_all FROM account"
                        + " WHERE name = ? AND commands_root IS NOT NULL",
                rows -> new Journal.FoldersMade(
                        new CommandFolders(Columns.text(rows, 1), Columns.name(Language.class, Columns.text(rows, 2))),
                        Millis.instant(rows.getLong(3)),
                        rows.getBoolean(4)),
                account);
    }

    static void recordFoldersMade(Connection connection, String account, Journal.FoldersMade made) throws SQLException {
        Sql.update(
                connection,
                "UPDATE account SET commands_root = ?, commands_language = ?, commands_at = ?, commands_all = ?"
                        + " WHERE id = ?",
                made.names().root(),
                made.names().language().name(),
                Millis.of(made.at()),
                made.all() ? 1 : 0,
                Accounts.id(connection, account));
    }
}
