package io.ghostnote.store;

import io.ghostnote.pass.JournalException;
import io.ghostnote.pass.JournalException.Failure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the schema. Each migration sets {@code user_version}, so that one read of the file's header tells whether there is
 * anything to migrate; Flyway, which takes its time and memory, is started only then.
 */
final class Schema {
    /** The version this program reads and writes: that of the last migration. */
    static final int NEWEST = 9;

    private static final int APPLICATION_ID = 1735289204;

    // What cannot be read again from the mailbox. Checking these takes milliseconds at any size of the rest.
    private static final List<String> PRECIOUS =
            List.of("meta", "account", "folder", "client", "search", "note", "event", "ruling", "wish", "digest");

    private Schema() {}

    /** Brings the store up to date, and refuses one that is newer, damaged or another program's. */
    static void migrate(Path file, DataSource source) throws SQLException {
        if (version(file, source, true) < NEWEST) {
            try {
                Flyway.configure(Schema.class.getClassLoader())
                        .dataSource(source)
                        .locations("classpath:io/ghostnote/store")
                        .validateMigrationNaming(true)
                        .cleanDisabled(true)
                        .load()
                        .migrate();
            } catch (FlywayException e) {
                @Nullable SQLException sql = sqlCause(e);
                throw sql != null
                        ? Failures.opening(file, sql)
                        : new JournalException(
                                Failure.CANNOT_OPEN,
                                "The store " + file + " cannot be brought up to date: " + e.getMessage(),
                                e);
            }
        }
        try (Connection connection = source.getConnection()) {
            for (String table : PRECIOUS) {
                Optional<String> found = quickCheck(connection, table);
                if (found.isPresent()) {
                    throw Failures.damaged(Failure.CANNOT_OPEN, file, found.get());
                }
            }
        }
    }

    /** Accepts only a store of exactly the newest version, for one that may not be written cannot be migrated. */
    static void require(Path file, DataSource source) throws SQLException {
        if (version(file, source, false) < NEWEST) {
            throw new JournalException(
                    Failure.CANNOT_OPEN,
                    "The store " + file
                            + " was written by an older version: start the service once to bring it up to date.");
        }
    }

    /** What a quick check of the table, or of the whole file when that is null, finds wrong; nothing when it is whole. */
    static Optional<String> quickCheck(Connection connection, @Nullable String table) throws SQLException {
        String pragma = table == null ? "PRAGMA quick_check(1)" : "PRAGMA quick_check(" + table + ")";
        return Sql.first(connection, pragma, rows -> Columns.text(rows, 1)).filter(said -> !said.equals("ok"));
    }

    /** Gives the store its secret, unless it has one or once had one: notes derived from a lost one must not be written again. */
    static void giveSecret(Connection connection, byte[] secret) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO meta (one, secret) SELECT 1, ?"
                + " WHERE NOT EXISTS (SELECT 1 FROM meta) AND NOT EXISTS (SELECT 1 FROM note)")) {
            insert.setBytes(1, secret);
            insert.executeUpdate();
        }
    }

    private static int version(Path file, DataSource source, boolean mayBeEmpty) throws SQLException {
        try (Connection connection = source.getConnection()) {
            int version = number(connection, "PRAGMA user_version");
            boolean empty = number(connection, "SELECT count(*) FROM sqlite_master") == 0;
            if (empty ? !mayBeEmpty : number(connection, "PRAGMA application_id") != APPLICATION_ID) {
                throw new JournalException(
                        Failure.CANNOT_OPEN,
                        "The file " + file
                                + " is not a store of ghostnote, and is left alone: name another in store.url.");
            }
            if (version > NEWEST) {
                throw new JournalException(
                        Failure.NEWER,
                        "The store " + file + " was written by a newer version of ghostnote (schema " + version
                                + ", this one knows " + NEWEST
                                + "): install that version again, or put a backup from before in its place.");
            }
            return version;
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        return Sql.first(connection, sql, rows -> rows.getInt(1)).orElse(0);
    }

    private static @Nullable SQLException sqlCause(Throwable e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
