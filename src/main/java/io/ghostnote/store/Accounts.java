package io.ghostnote.store;

import io.ghostnote.pass.Journal;
import io.ghostnote.signal.TrustedServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The accounts, and when what was done with them. */
final class Accounts {
    private Accounts() {}

    /** The row of the account, made when there is none. */
    static long id(Connection connection, String account) throws SQLException {
        Sql.update(connection, "INSERT OR IGNORE INTO account (name) VALUES (?)", account);
        return Sql.first(connection, "SELECT id FROM account WHERE name = ?", rows -> rows.getLong(1), account)
                .orElseThrow();
    }

    static Optional<Instant> lastRun(Connection connection) throws SQLException {
        return Sql.first(connection, "SELECT last_run FROM meta WHERE last_run IS NOT NULL", rows -> rows.getLong(1))
                .map(Millis::instant);
    }

    static void recordRun(Connection connection, Instant at) throws SQLException {
        Sql.update(connection, "UPDATE meta SET last_run = ?", Millis.of(at));
    }

    static Optional<Instant> firstSeen(Connection connection, String account) throws SQLException {
        return time(connection, "SELECT first_seen FROM account WHERE name = ? AND first_seen IS NOT NULL", account);
    }

    static void recordFirstSeen(Connection connection, String account, Instant at) throws SQLException {
        long id = id(connection, account);
        Sql.update(
                connection, "UPDATE account SET first_seen = ? WHERE id = ? AND first_seen IS NULL", Millis.of(at), id);
    }

    static Optional<Instant> lastComplete(Connection connection, String account) throws SQLException {
        return time(
                connection, "SELECT last_complete FROM account WHERE name = ? AND last_complete IS NOT NULL", account);
    }

    static Optional<Journal.ServerLook> trustedServer(Connection connection, String account) throws SQLException {
        String sql = "SELECT authserv_sought, authserv_ids, authserv_depth, authserv_ids IS NOT NULL FROM account WHERE"
                + " name = ? AND (authserv_sought IS NOT NULL OR authserv_ids IS NOT NULL)";
        return Sql.first(
                connection,
                sql,
                rows -> new Journal.ServerLook(
                        Millis.instant(rows.getLong(1)),
                        rows.getInt(4) == 0 ? Optional.empty() : Optional.of(server(rows))),
                account);
    }

    private static TrustedServer server(ResultSet rows) throws SQLException {
        Set<String> ids = new TreeSet<>();
        for (String id : Packed.fields(Columns.text(rows, 2), Packed.RECORD)) {
            ids.add(Packed.unescape(id));
        }
        return new TrustedServer(ids, rows.getInt(3));
    }

    static void recordTrustedServer(Connection connection, String account, Journal.ServerLook look)
            throws SQLException {
        long id = id(connection, account);
        String forget =
                "UPDATE account SET authserv_sought = ?, authserv_ids = NULL, authserv_depth = NULL WHERE id = ?";
        Sql.update(connection, forget, Millis.of(look.at()), id);
        if (look.found().isPresent()) {
            TrustedServer server = look.found().get();
            String ids = server.authservIds().stream()
                    .sorted()
                    .map(Packed::escape)
                    .collect(Collectors.joining(String.valueOf(Packed.RECORD)));
            String learn = "UPDATE account SET authserv_ids = ?, authserv_depth = ? WHERE id = ?";
            Sql.update(connection, learn, ids, server.mostReceivedAbove(), id);
        }
    }

    static Optional<Journal.LastReading> lastReading(Connection connection, String account) throws SQLException {
        return Sql.first(
                connection,
                "SELECT last_read, last_error FROM account WHERE name = ? AND last_read IS NOT NULL",
                rows -> new Journal.LastReading(
                        Millis.instant(rows.getLong(1)), Optional.ofNullable(rows.getString(2))),
                account);
    }

    static void recordReading(Connection connection, String account, Instant at, @Nullable String error)
            throws SQLException {
        long id = id(connection, account);
        if (error == null) {
            String sql = "UPDATE account SET last_read = ?1, last_complete = ?1, last_error = NULL WHERE id = ?2";
            Sql.update(connection, sql, Millis.of(at), id);
        } else {
            String sql = "UPDATE account SET last_read = ?, last_error = ? WHERE id = ?";
            Sql.update(connection, sql, Millis.of(at), error, id);
        }
    }

    static long kept(Connection connection, String account) throws SQLException {
        return Sql.first(connection, "SELECT kept FROM account WHERE name = ?", rows -> rows.getLong(1), account)
                .orElse(0L);
    }

    /** Counts anew after letters were removed. */
    static void recount(Connection connection) throws SQLException {
        Sql.update(
                connection,
                "UPDATE account SET kept ="
                        + " (SELECT count(DISTINCT message_id) FROM letter WHERE letter.account = account.id)");
    }

    private static Optional<Instant> time(Connection connection, String sql, String account) throws SQLException {
        return Sql.first(connection, sql, rows -> rows.getLong(1), account).map(Millis::instant);
    }
}
