package io.ghostnote.store;

import io.ghostnote.mail.Letter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Finds or adds the rows of letters of one account, within a transaction. */
final class LetterWriter implements AutoCloseable {
    private static final String ADD = "INSERT INTO letter (id, account, id_hash, message_id, sent_at, kind, subject,"
            + " addresses, refs, in_reply_to, provider_thread) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11";

    private final long account;
    private final IdHash idHash = new IdHash();
    private final PreparedStatement addUnknown;
    private final PreparedStatement find;
    private final PreparedStatement read;
    private final PreparedStatement add;

    private long next;
    private long newIds;

    LetterWriter(Connection connection, long account) throws SQLException {
        this.account = account;
        this.next = 1
                + Sql.first(connection, "SELECT max(id) FROM letter", rows -> rows.getLong(1))
                        .orElse(0L);
        // Most letters are new: to ask first would be one statement more for most.
        this.addUnknown = connection.prepareStatement(ADD
                + " WHERE NOT EXISTS (SELECT 1 FROM letter WHERE id_hash = ?3 AND message_id = ?4 AND account = ?2)");
        // One column, for the driver asks for the names of all of them whenever a query is run.
        this.find = connection.prepareStatement(
                "SELECT id FROM letter WHERE id_hash = ? AND message_id = ? AND account = ?");
        this.read = connection.prepareStatement("SELECT " + LetterRow.COLUMNS + " FROM letter WHERE id = ?");
        this.add = connection.prepareStatement(ADD);
    }

    /** Rows added get numbers from this one on. */
    long next() {
        return next;
    }

    /** How many Message-IDs were added that the account did not have. */
    long newIds() {
        return newIds;
    }

    /** The row that holds exactly this letter. */
    long row(Letter letter) throws SQLException {
        LetterRow row = LetterRow.of(letter);
        long hash = idHash.of(letter.id());
        if (insert(addUnknown, row, hash)) {
            newIds++;
            return next++;
        }
        find.setLong(1, hash);
        find.setString(2, row.messageId());
        find.setLong(3, account);
        try (ResultSet rows = find.executeQuery()) {
            while (rows.next()) {
                long id = rows.getLong(1);
                if (holds(id, row)) {
                    return id;
                }
            }
        }
        insert(add, row, hash);
        return next++;
    }

    private boolean insert(PreparedStatement statement, LetterRow row, long hash) throws SQLException {
        statement.setLong(1, next);
        statement.setLong(2, account);
        statement.setLong(3, hash);
        row.bind(statement, 4);
        return statement.executeUpdate() > 0;
    }

    private boolean holds(long id, LetterRow row) throws SQLException {
        read.setLong(1, id);
        try (ResultSet rows = read.executeQuery()) {
            return rows.next() && LetterRow.read(rows, 1).equals(row);
        }
    }

    @Override
    public void close() throws SQLException {
        addUnknown.close();
        find.close();
        read.close();
        add.close();
    }
}
