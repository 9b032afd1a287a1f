package io.ghostnote.store;

import io.ghostnote.pass.JournalException;
import io.ghostnote.pass.JournalException.Failure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;

/** What keeps a store small, whole and copied. Reads over a connection of its own, so that nobody waits for the long parts. */
final class Housekeeping {
    private final Path file;
    private final Database database;

    Housekeeping(Path file, Database database) {
        this.file = file;
        this.database = database;
    }

    void run(Instant now) {
        try (Connection reader = Database.source(file, Mode.READ_ONLY).getConnection()) {
            Optional<String> found = Schema.quickCheck(reader, null);
            if (found.isPresent()) {
                throw Failures.damaged(Failure.CANNOT_WRITE, file, found.get());
            }
        } catch (SQLException e) {
            throw Failures.using(file, e);
        }
        database.change(connection -> {
            Sql.update(connection, "DELETE FROM event WHERE at < ?", Millis.of(now.minus(Notes.MEMORY)));
            // Drafts that are saved again and again, and folders whose UIDVALIDITY changes often, leave one row each
            // time.
            Sql.update(
                    connection,
                    "DELETE FROM sighting WHERE gone = 1 AND EXISTS (SELECT 1 FROM sighting AS present"
                            + " WHERE present.letter = sighting.letter AND present.folder = sighting.folder AND present.gone = 0)");
        });
        database.read(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA optimize");
                return statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
        });
    }

    void backup(Path target) {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            if (Files.exists(target)) {
                throw new JournalException(
                        Failure.CANNOT_WRITE,
                        "The backup " + target + " exists already and is left alone: name another file.");
            }
            Files.deleteIfExists(part);
            StoreFile.createOwnerOnly(part);
            boolean copied = false;
            try {
                copy(part);
                copied = true;
            } finally {
                if (!copied) {
                    Files.deleteIfExists(part);
                }
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new JournalException(
                    Failure.CANNOT_WRITE,
                    "The backup " + target + " cannot be written (" + StoreFile.reason(e) + "): choose another place.",
                    e);
        }
    }

    private void copy(Path part) throws IOException {
        try (Connection reader = Database.source(file, Mode.READ_ONLY).getConnection();
                PreparedStatement vacuum = reader.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, part.toString());
            vacuum.execute();
        } catch (SQLException e) {
            throw Failures.using(part, e);
        }
        // SQLite leaves the copy to the operating system's cache.
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
