package io.ghostnote.store;

import io.ghostnote.mail.MessageId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The clients: which have changed, which letters matter to them, where they were searched for. */
final class Clients {
    static final String CHANGED = "SELECT name FROM client WHERE changed = 1";

    private Clients() {}

    /** The row of the client, made when there is none. Names are escaped so that a list of them can be joined by a separator. */
    static long id(Connection connection, String client) throws SQLException {
        String name = Packed.escape(client);
        Sql.update(connection, "INSERT OR IGNORE INTO client (name, changed) VALUES (?, 0)", name);
        return Sql.first(connection, "SELECT id FROM client WHERE name = ?", rows -> rows.getLong(1), name)
                .orElseThrow();
    }

    /** The clients of a column that {@code group_concat(name, char(31))} made. */
    static Set<String> names(String joined) {
        Set<String> names = new TreeSet<>();
        for (String name : Packed.split(joined, Packed.FIELD)) {
            names.add(Packed.unescape(name));
        }
        return names;
    }

    static Set<String> changed(Connection connection) throws SQLException {
        return new TreeSet<>(Sql.list(connection, CHANGED, rows -> Packed.unescape(Columns.text(rows, 1))));
    }

    static void settle(Connection connection, String client, Set<MessageId> working) throws SQLException {
        long id = id(connection, client);
        Sql.update(connection, "UPDATE party SET working = 0 WHERE client = ? AND working = 1", id);
        IdHash hash = new IdHash();
        try (PreparedStatement mark = connection.prepareStatement("UPDATE party SET working = 1 WHERE client = ?"
                + " AND letter IN (SELECT id FROM letter WHERE id_hash = ? AND message_id = ?)")) {
            mark.setLong(1, id);
            for (MessageId letter : working) {
                mark.setLong(2, hash.of(letter));
                mark.setString(3, letter.value());
                mark.executeUpdate();
            }
        }
        Sql.update(connection, "UPDATE client SET changed = 0 WHERE id = ?", id);
    }

    static Map<String, String> searched(Connection connection, String account) throws SQLException {
        Map<String, String> fingerprints = new HashMap<>();
        String sql = "SELECT client.name, fingerprint FROM account JOIN search ON search.account = account.id"
                + " JOIN client ON client.id = search.client WHERE account.name = ?";
        Sql.each(
                connection,
                sql,
                rows -> fingerprints.put(Packed.unescape(Columns.text(rows, 1)), Columns.text(rows, 2)),
                account);
        return fingerprints;
    }

    static void recordSearched(Connection connection, String account, String client, String fingerprint)
            throws SQLException {
        long id = id(connection, client);
        Sql.update(
                connection,
                "INSERT OR REPLACE INTO search (client, account, fingerprint) VALUES (?, ?, ?)",
                id,
                Accounts.id(connection, account),
                fingerprint);
        Sql.update(connection, "UPDATE client SET changed = 1 WHERE id = ?", id);
    }

    static void forget(Connection connection, String client) throws SQLException {
        String name = Packed.escape(client);
        Sql.update(
                connection,
                "DELETE FROM letter WHERE id IN (SELECT letter FROM party WHERE client = (SELECT id FROM client"
                        + " WHERE name = ?1)) AND NOT EXISTS (SELECT 1 FROM party WHERE party.letter = letter.id"
                        + " AND client <> (SELECT id FROM client WHERE name = ?1))",
                name);
        Sql.update(connection, "DELETE FROM client WHERE name = ?", name);
        Accounts.recount(connection);
        Pages.drop(connection);
    }
}
