package io.ghostnote.store;

import io.ghostnote.pass.JournalException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteJDBCLoader;

/** How a store is opened: what has to hold before anything is read or written. */
final class Opening {
    private Opening() {}

    /** Throws JournalException CANNOT_OPEN, LOCKED or NEWER, with what to do. */
    static SqliteJournal of(Path file, Mode mode) {
        loadDriver(file);
        return mode == Mode.READ_WRITE ? openForWriting(file) : openBeside(file, mode);
    }

    /** Unpacks and loads the driver; what goes wrong is told when a store is opened. */
    static void prepare() {
        try {
            SQLiteJDBCLoader.initialize();
            new SQLiteConfig().toProperties();
        } catch (Exception | LinkageError e) {
            // said by loadDriver, which tries again
        }
    }

    private static void loadDriver(Path file) {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception | LinkageError e) {
            throw new JournalException(
                    JournalException.Failure.CANNOT_OPEN,
                    "The store " + file + " cannot be opened: the library of SQLite could not be unpacked and loaded ("
                            + e.getMessage() + "). Name a folder that can be written to and executed from by"
                            + " -Dorg.sqlite.tmpdir.",
                    e);
        }
    }

    private static SqliteJournal openForWriting(Path file) {
        StoreFile.create(file);
        StoreLock lock = StoreLock.take(file);
        boolean opened = false;
        try {
            SQLiteDataSource source = Database.source(file, Mode.READ_WRITE);
            Schema.migrate(file, source);
            SqliteJournal journal = connect(file, Mode.READ_WRITE, source, lock);
            opened = true;
            return journal;
        } catch (SQLException e) {
            throw Failures.opening(file, e);
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    private static SqliteJournal openBeside(Path file, Mode mode) {
        if (!Files.exists(file)) {
            throw new JournalException(
                    JournalException.Failure.CANNOT_OPEN,
                    "There is no store " + file + " yet: it is made when the service first runs.");
        }
        try {
            SQLiteDataSource source = Database.source(file, mode);
            Schema.require(file, source);
            return connect(file, mode, source, null);
        } catch (SQLException e) {
            throw Failures.opening(file, e);
        }
    }

    private static SqliteJournal connect(Path file, Mode mode, SQLiteDataSource source, @Nullable StoreLock lock) {
        Database database = new Database(file, mode, source);
        boolean connected = false;
        try {
            if (mode == Mode.READ_WRITE) {
                byte[] fresh = new byte[32];
                new SecureRandom().nextBytes(fresh);
                database.change(connection -> Schema.giveSecret(connection, fresh));
            }
            byte[] secret = database.read(Opening::readSecret)
                    .orElseThrow(() ->
                            Failures.damaged(JournalException.Failure.CANNOT_OPEN, file, "its secret is missing"));
            connected = true;
            return new SqliteJournal(file, database, secret, lock);
        } finally {
            if (!connected) {
                database.close();
            }
        }
    }

    private static Optional<byte[]> readSecret(Connection connection) throws SQLException {
        return Sql.first(connection, "SELECT secret FROM meta", rows -> rows.getBytes(1));
    }
}
