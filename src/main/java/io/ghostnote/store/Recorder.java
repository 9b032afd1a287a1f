package io.ghostnote.store;

import io.ghostnote.pass.FolderBatch;
import io.ghostnote.pass.FolderNews;
import io.ghostnote.pass.Role;
import io.ghostnote.pass.Sighting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Writes one batch of a folder within a transaction. What is already known as it comes again changes nobody. */
final class Recorder implements AutoCloseable {
    private final Connection connection;
    private final Deque<PreparedStatement> statements = new ArrayDeque<>();
    private final Map<String, Long> clients = new HashMap<>();
    private final Set<Long> changed = new HashSet<>();
    private final Set<Long> abandoned = new HashSet<>();
    private final long account;
    private final long folder;

    private final LetterWriter letters;
    private final PreparedStatement findPlace;
    private final PreparedStatement putPlace;
    private final PreparedStatement addParty;
    private final PreparedStatement findParties;

    private long highestUid;

    private Recorder(Connection connection, FolderBatch batch, Role role) throws SQLException {
        this.connection = connection;
        this.account = Accounts.id(connection, batch.account());
        this.folder = Folders.id(connection, account, batch.folder(), role);
        this.letters = new LetterWriter(connection, account);
        String highest = "SELECT max(uid) FROM sighting WHERE folder = ?";
        this.highestUid =
                Sql.first(connection, highest, rows -> rows.getLong(1), folder).orElse(0L);
        this.findPlace = prepare("SELECT letter, draft, deleted, gone FROM sighting"
                + " WHERE folder = ? AND uid = ? AND uid_validity = ?");
        this.putPlace =
                prepare("INSERT OR REPLACE INTO sighting (folder, uid, uid_validity, letter, draft, deleted, gone)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)");
        this.addParty = prepare("INSERT OR IGNORE INTO party (client, letter) VALUES (?, ?)");
        this.findParties = prepare("SELECT client FROM party WHERE letter = ?");
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statements.push(statement);
        return statement;
    }

    /** Records the batch in the present transaction. */
    static void record(Connection connection, FolderBatch batch) throws SQLException {
        Role role = batch.mark() != null
                ? batch.mark().role()
                : batch.sightings().isEmpty()
                        ? Role.WATCHED
                        : batch.sightings().get(0).role();
        boolean roleIsTold = batch.mark() != null || !batch.sightings().isEmpty();
        try (Recorder recorder = new Recorder(connection, batch, role)) {
            if (roleIsTold && Folders.changeRole(connection, recorder.folder, role)) {
                recorder.touchFolder();
            }
            if (batch.reset()) {
                recorder.reset();
            }
            for (Sighting sighting : batch.sightings()) {
                recorder.sighting(sighting);
            }
            recorder.vanished(batch.vanished());
            recorder.flags(batch.flags());
            if (batch.mark() != null) {
                Folders.mark(connection, recorder.folder, batch.mark());
            }
            recorder.finish();
        }
    }

    private void touchFolder() throws SQLException {
        Sql.update(
                connection,
                "UPDATE client SET changed = 1 WHERE id IN (SELECT party.client FROM sighting CROSS JOIN party"
                        + " ON party.letter = sighting.letter WHERE sighting.folder = ?)",
                folder);
    }

    private void reset() throws SQLException {
        touchFolder();
        Sql.update(connection, "UPDATE sighting SET gone = 1 WHERE folder = ? AND gone = 0", folder);
    }

    private void sighting(Sighting sighting) throws SQLException {
        if (sighting.clients().isEmpty()) {
            return; // nobody's letter: docs/product.md promise 6
        }
        long firstNew = letters.next();
        long letter = letters.row(sighting.letter());
        boolean news = place(sighting, letter);
        for (String client : sighting.clients()) {
            long id = client(client);
            addParty.setLong(1, id);
            addParty.setLong(2, letter);
            if (addParty.executeUpdate() > 0) {
                changed.add(id);
                news = true;
            }
        }
        if (news && letter < firstNew) {
            touch(letter);
        }
    }

    /** True when this place, its letter or its flags were not known so. */
    private boolean place(Sighting sighting, long letter) throws SQLException {
        int draft = sighting.draft() ? 1 : 0;
        int deleted = sighting.deleted() ? 1 : 0;
        int gone = sighting.gone() ? 1 : 0;
        if (sighting.place().uid() <= highestUid) {
            bindPlace(findPlace, sighting);
            try (ResultSet rows = findPlace.executeQuery()) {
                if (rows.next()) {
                    long before = rows.getLong(1);
                    boolean flagsAreKnown =
                            rows.getInt(2) == draft && rows.getInt(3) == deleted && rows.getInt(4) == gone;
                    if (before == letter && flagsAreKnown) {
                        return false;
                    }
                    if (before != letter) {
                        touch(before);
                        abandoned.add(before);
                    }
                }
            }
        }
        highestUid = Math.max(highestUid, sighting.place().uid());
        bindPlace(putPlace, sighting);
        putPlace.setLong(4, letter);
        putPlace.setInt(5, draft);
        putPlace.setInt(6, deleted);
        putPlace.setInt(7, gone);
        putPlace.executeUpdate();
        return true;
    }

    private void bindPlace(PreparedStatement statement, Sighting sighting) throws SQLException {
        statement.setLong(1, folder);
        statement.setLong(2, sighting.place().uid());
        statement.setLong(3, sighting.place().uidValidity());
    }

    private void vanished(Iterable<Long> uids) throws SQLException {
        PreparedStatement find = prepare("SELECT letter FROM sighting WHERE folder = ? AND uid = ? AND gone = 0");
        PreparedStatement mark = prepare("UPDATE sighting SET gone = 1 WHERE folder = ? AND uid = ? AND gone = 0");
        for (long uid : uids) {
            change(find, mark, uid);
        }
    }

    private void flags(Map<Long, FolderNews.Flags> flags) throws SQLException {
        String other = " WHERE folder = ?1 AND uid = ?2 AND gone = 0 AND (draft <> ?3 OR deleted <> ?4)";
        PreparedStatement find = prepare("SELECT letter FROM sighting" + other);
        PreparedStatement mark = prepare("UPDATE sighting SET draft = ?3, deleted = ?4" + other);
        for (Map.Entry<Long, FolderNews.Flags> entry : flags.entrySet()) {
            for (PreparedStatement statement : new PreparedStatement[] {find, mark}) {
                statement.setInt(3, entry.getValue().draft() ? 1 : 0);
                statement.setInt(4, entry.getValue().deleted() ? 1 : 0);
            }
            change(find, mark, entry.getKey());
        }
    }

    private void change(PreparedStatement find, PreparedStatement mark, long uid) throws SQLException {
        find.setLong(1, folder);
        find.setLong(2, uid);
        try (ResultSet rows = find.executeQuery()) {
            while (rows.next()) {
                touch(rows.getLong(1));
            }
        }
        mark.setLong(1, folder);
        mark.setLong(2, uid);
        mark.executeUpdate();
    }

    private long client(String name) throws SQLException {
        Long known = clients.get(name);
        if (known != null) {
            return known;
        }
        long id = Clients.id(connection, name);
        clients.put(name, id);
        return id;
    }

    private void touch(long letter) throws SQLException {
        findParties.setLong(1, letter);
        try (ResultSet rows = findParties.executeQuery()) {
            while (rows.next()) {
                changed.add(rows.getLong(1));
            }
        }
    }

    private void finish() throws SQLException {
        for (long client : changed) {
            Sql.update(connection, "UPDATE client SET changed = 1 WHERE id = ?", client);
        }
        int removed = 0;
        for (long letter : abandoned) {
            String sql = "DELETE FROM letter WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM sighting WHERE letter = ?1)";
            removed += Sql.update(connection, sql, letter);
        }
        Sql.update(connection, "UPDATE account SET kept = kept + ? WHERE id = ?", letters.newIds(), account);
        if (removed > 0) {
            Accounts.recount(connection);
        }
    }

    @Override
    public void close() throws SQLException {
        while (!statements.isEmpty()) {
            statements.pop().close();
        }
        letters.close();
    }
}
