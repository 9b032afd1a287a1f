package io.ghostnote.store;

import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.pass.Place;
import io.ghostnote.pass.Role;
import io.ghostnote.pass.Sighting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Letters read back. CROSS JOIN fixes the order of the joins, so that no statistics can talk SQLite into reading a whole table. */
final class Letters {
    private static final String SIGHTING = "SELECT letter.id, " + LetterRow.COLUMNS
            + ", sighting.folder, account.name, folder.name, folder.role, sighting.uid_validity, sighting.uid,"
            + " sighting.draft, sighting.deleted, sighting.gone, (SELECT group_concat(client.name, char(31)) FROM party CROSS JOIN client"
            + " ON client.id = party.client WHERE party.letter = letter.id) FROM ";

    private static final String OF_LETTER = " CROSS JOIN sighting ON sighting.letter = letter.id"
            + " CROSS JOIN folder ON folder.id = sighting.folder CROSS JOIN account ON account.id = folder.account";

    private static final String IN_ORDER = " ORDER BY letter.id, sighting.folder, sighting.uid, sighting.uid_validity";

    static final String OF_CLIENT = SIGHTING
            + "client AS owner CROSS JOIN party AS link ON link.client = owner.id CROSS JOIN letter ON letter.id = link.letter"
            + OF_LETTER + " WHERE owner.name = ?" + IN_ORDER;

    static final String WORKING_SET = SIGHTING
            + "letter" + OF_LETTER + " WHERE letter.id IN (SELECT party.letter FROM client CROSS JOIN party"
            + " INDEXED BY party_working ON party.client = client.id AND party.working = 1 WHERE client.changed = 0)"
            + IN_ORDER;

    static final String UNREAD = SIGHTING + "letter" + OF_LETTER
            + " WHERE letter.sent_at >= ? AND account.name = ? AND sighting.gone = 0 AND sighting.draft = 0"
            + " AND folder.role <> 'DRAFTS' AND NOT EXISTS (SELECT 1 FROM gist WHERE gist.id_hash = letter.id_hash"
            + " AND gist.message_id = letter.message_id)" + IN_ORDER;

    static final String WITH_ID =
            SIGHTING + "letter" + OF_LETTER + " WHERE letter.id_hash = ? AND letter.message_id = ?" + IN_ORDER;

    static final String CLIENTS_OF = "SELECT client.name FROM letter"
            + " CROSS JOIN party ON party.letter = letter.id CROSS JOIN client ON client.id = party.client"
            + " WHERE letter.id_hash = ? AND letter.message_id = ?";

    private Letters() {}

    static List<Sighting> ofClient(Connection connection, String client) throws SQLException {
        return sightings(connection, OF_CLIENT, Packed.escape(client));
    }

    static List<Sighting> workingSet(Connection connection) throws SQLException {
        return sightings(connection, WORKING_SET);
    }

    static List<Sighting> withId(Connection connection, MessageId id) throws SQLException {
        return sightings(connection, WITH_ID, new IdHash().of(id), id.value());
    }

    static List<Sighting> unread(Connection connection, String account, long since) throws SQLException {
        return sightings(connection, UNREAD, since, account);
    }

    static Map<MessageId, Set<String>> clientsOf(Connection connection, Collection<MessageId> ids) throws SQLException {
        Map<MessageId, Set<String>> clients = new HashMap<>();
        IdHash hash = new IdHash();
        try (PreparedStatement statement = connection.prepareStatement(CLIENTS_OF)) {
            for (MessageId id : ids) {
                statement.setLong(1, hash.of(id));
                statement.setString(2, id.value());
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        clients.computeIfAbsent(id, key -> new TreeSet<>()).add(Packed.unescape(Columns.text(rows, 1)));
                    }
                }
            }
        }
        return clients;
    }

    static Optional<String> language(Connection connection, MessageId id) throws SQLException {
        String sql =
                "SELECT language FROM letter WHERE id_hash = ? AND message_id = ? AND language IS NOT NULL LIMIT 1";
        return Sql.first(connection, sql, rows -> Columns.text(rows, 1), new IdHash().of(id), id.value());
    }

    static void recordLanguage(Connection connection, MessageId id, String tag) throws SQLException {
        Sql.update(
                connection,
                "UPDATE letter SET language = ? WHERE id_hash = ? AND message_id = ?",
                tag,
                new IdHash().of(id),
                id.value());
    }

    private static List<Sighting> sightings(Connection connection, String sql, Object... parameters)
            throws SQLException {
        List<Sighting> found = new ArrayList<>();
        Reader reader = new Reader();
        Sql.each(connection, sql, rows -> found.add(reader.next(rows)), parameters);
        return found;
    }

    private record Where(String account, String folder, Role role) {}

    /** Rows of one letter follow each other: it is decoded once and shared, and so is what is the same in many rows. */
    private static final class Reader {
        private final Map<Long, Where> folders = new HashMap<>();
        private final Map<String, Set<String>> parties = new HashMap<>();
        private final Map<String, LetterRow.People> people = new HashMap<>();
        private long last = Long.MIN_VALUE;
        private @Nullable Letter letter;

        Sighting next(ResultSet rows) throws SQLException {
            long id = rows.getLong(1);
            Letter current = id == last && letter != null ? letter : letter(LetterRow.read(rows, 2));
            last = id;
            letter = current;
            int column = 2 + LetterRow.WIDTH;
            Where where = where(rows, column);
            return new Sighting(
                    current,
                    new Place(where.account(), where.folder(), rows.getLong(column + 4), rows.getLong(column + 5)),
                    where.role(),
                    rows.getBoolean(column + 6),
                    rows.getBoolean(column + 7),
                    rows.getBoolean(column + 8),
                    parties.computeIfAbsent(
                            Columns.text(rows, column + 9), joined -> Set.copyOf(Clients.names(joined))));
        }

        private Letter letter(LetterRow row) {
            return row.letter(people.computeIfAbsent(row.addresses(), LetterRow.People::of));
        }

        private Where where(ResultSet rows, int column) throws SQLException {
            long folder = rows.getLong(column);
            Where known = folders.get(folder);
            if (known == null) {
                known = new Where(
                        Columns.text(rows, column + 1),
                        Columns.text(rows, column + 2),
                        Columns.name(Role.class, Columns.text(rows, column + 3)));
                folders.put(folder, known);
            }
            return known;
        }
    }
}
