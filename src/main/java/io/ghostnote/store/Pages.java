package io.ghostnote.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The page that is kept, and the count of changes by which it is told whether the store still is what the page was made from. */
final class Pages {
    private Pages() {}

    /** Every change counts, also one that wrote what was there already: no change may be missed. */
    static void count(Connection connection) throws SQLException {
        Sql.update(connection, "UPDATE meta SET revision = revision + 1");
    }

    static long revision(Connection connection) throws SQLException {
        return Sql.first(connection, "SELECT revision FROM meta", rows -> rows.getLong(1))
                .orElse(0L);
    }

    /** Keeps the page in place of the last, unless something else has changed since that revision. */
    static void keep(Connection connection, KeptPage page, long since) throws SQLException {
        // This change has been counted too.
        long now = revision(connection);
        if (now == since + 1) {
            Sql.update(
                    connection,
                    "INSERT OR REPLACE INTO page (one, terms, at, revision, text) VALUES (1, ?, ?, ?, ?)",
                    page.terms(),
                    Millis.of(page.at()),
                    now,
                    page.text());
        }
    }

    /** The page, if nothing has changed since it was kept. */
    static Optional<KeptPage> current(Connection connection) throws SQLException {
        return Sql.first(
                connection,
                "SELECT page.terms, page.at, page.text FROM page JOIN meta ON meta.revision = page.revision",
                rows -> new KeptPage(Columns.text(rows, 1), Millis.instant(rows.getLong(2)), Columns.text(rows, 3)));
    }

    /** No trace of the page, which may name whom the store shall forget. */
    static void drop(Connection connection) throws SQLException {
        Sql.update(connection, "DELETE FROM page");
    }
}
