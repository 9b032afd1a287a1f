package io.ghostnote.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.ghostnote.pass.JournalException;
import io.ghostnote.pass.JournalException.Failure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Runs work on pooled connections: reads as they are, changes as one transaction each. */
final class Database implements AutoCloseable {
    private static final int READERS = 3;

    private final Path file;
    private final Mode mode;
    private final HikariDataSource pool;

    /** Something to do with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Something to change. */
    @FunctionalInterface
    interface Change {
        void with(Connection connection) throws SQLException;
    }

    Database(Path file, Mode mode, SQLiteDataSource source) {
        this.file = file;
        this.mode = mode;
        HikariConfig config = new HikariConfig();
        config.setPoolName("store");
        config.setDataSource(source);
        // One writer: two would only wait for each other inside SQLite, and its sleeping is no queue.
        config.setMaximumPoolSize(mode == Mode.READ_ONLY ? READERS : 1);
        config.setMinimumIdle(mode == Mode.READ_WRITE ? 1 : 0);
        config.setReadOnly(mode == Mode.READ_ONLY);
        config.setMaxLifetime(0);
        config.setKeepaliveTime(0);
        config.setConnectionTimeout(Duration.ofMinutes(1).toMillis());
        config.setInitializationFailTimeout(-1);
        this.pool = new HikariDataSource(config);
    }

    /** Connections to that file as this mode needs them. */
    static SQLiteDataSource source(Path file, Mode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(5_000);
        config.setPragma(SQLiteConfig.Pragma.TEMP_STORE, "MEMORY");
        // The driver would compile and run one more SELECT after each INSERT.
        config.setGetGeneratedKeys(false);
        if (mode == Mode.READ_ONLY) {
            config.setReadOnly(true);
            // A look at all clients goes to pages all over the file, to most of the inner ones again and again.
            config.setCacheSize(-32_768);
        } else {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            // NORMAL may lose the last commits at power loss, and with them an intent whose draft has been written.
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            config.enforceForeignKeys(true);
            config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
            // The pages that a batch of scattered index entries touches are written once to the log and once to the
            // file.
            config.setCacheSize(-8_192);
            // What was removed with its client is overwritten, copies that moving rows between pages left behind
            // included.
            config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
            config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, "4000");
            config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, "16777216");
        }
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /** Work that changes nothing. */
    <T> T read(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw Failures.using(file, e);
        } catch (IllegalArgumentException e) {
            throw Failures.undecodable(file, e);
        }
    }

    /** What a row that was read before says; throws JournalException when it cannot be read. */
    <T> T decoded(Supplier<T> row) {
        try {
            return row.get();
        } catch (IllegalArgumentException e) {
            throw Failures.undecodable(file, e);
        }
    }

    /** One transaction: on disk when this returns, and without a trace when it throws. */
    void change(Change change) {
        if (mode == Mode.READ_ONLY) {
            throw new JournalException(Failure.CANNOT_WRITE, "The store " + file + " was opened for reading only.");
        }
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Pages.count(connection);
                change.with(connection);
                // Commits. The driver's commit() would at once begin anew, and report a failure of that for one of
                // this.
                connection.setAutoCommit(true);
            } catch (SQLException | RuntimeException | Error e) {
                rollback(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw Failures.using(file, e);
        }
    }

    // After a full disk SQLite has rolled back by itself and refuses to do so again. The driver does not notice, and
    // would go on without
    // a transaction: such a connection must not come back from the pool. What is reported is the first failure.
    private void rollback(Connection connection, Throwable first) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            first.addSuppressed(e);
            pool.evictConnection(connection);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
