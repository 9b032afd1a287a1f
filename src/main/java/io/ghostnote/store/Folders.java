package io.ghostnote.store;

import io.ghostnote.pass.FolderMark;
import io.ghostnote.pass.Role;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The folders and up to where they have been read. */
final class Folders {
    static final String MARKS = "SELECT folder.name, role, uid_validity, uid_next, highest_modseq, messages, complete"
            + " FROM account CROSS JOIN folder ON folder.account = account.id"
            + " WHERE account.name = ? AND uid_validity IS NOT NULL ORDER BY folder.id";

    static final String KEPT_UIDS = "SELECT uid FROM account"
            + " CROSS JOIN folder ON folder.account = account.id CROSS JOIN sighting ON sighting.folder = folder.id"
            + " WHERE account.name = ? AND folder.name = ? AND NOT gone";

    private Folders() {}

    static List<FolderMark> marks(Connection connection, String account) throws SQLException {
        return Sql.list(connection, MARKS, Folders::mark, account);
    }

    private static FolderMark mark(ResultSet rows) throws SQLException {
        return new FolderMark(
                Columns.text(rows, 1),
                Columns.name(Role.class, Columns.text(rows, 2)),
                rows.getLong(3),
                rows.getLong(4),
                rows.getLong(5),
                rows.getLong(6),
                rows.getBoolean(7));
    }

    static SortedSet<Long> keptUids(Connection connection, String account, String folder) throws SQLException {
        SortedSet<Long> uids = new TreeSet<>();
        Sql.each(connection, KEPT_UIDS, rows -> uids.add(rows.getLong(1)), account, folder);
        return uids;
    }

    /** The row of the folder, made with that role when there is none. */
    static long id(Connection connection, long account, String folder, Role role) throws SQLException {
        Sql.update(
                connection,
                "INSERT OR IGNORE INTO folder (account, name, role) VALUES (?, ?, ?)",
                account,
                folder,
                role.name());
        return Sql.first(
                        connection,
                        "SELECT id FROM folder WHERE account = ? AND name = ?",
                        rows -> rows.getLong(1),
                        account,
                        folder)
                .orElseThrow();
    }

    /** True when the folder had another role: all its sightings then have another meaning. */
    static boolean changeRole(Connection connection, long folder, Role role) throws SQLException {
        String sql = "UPDATE folder SET role = ?1 WHERE id = ?2 AND role <> ?1";
        return Sql.update(connection, sql, role.name(), folder) > 0;
    }

    static void mark(Connection connection, long folder, FolderMark mark) throws SQLException {
        Sql.update(
                connection,
                "UPDATE folder SET uid_validity = ?, uid_next = ?, highest_modseq = ?, messages = ?, complete = ?"
                        + " WHERE id = ?",
                mark.uidValidity(),
                mark.uidNext(),
                mark.highestModSeq(),
                mark.messages(),
                mark.complete() ? 1 : 0,
                folder);
    }
}
