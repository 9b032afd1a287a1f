package io.ghostnote.store;

import io.ghostnote.pass.JournalException;
import io.ghostnote.pass.JournalException.Failure;
import java.nio.file.Path;
import java.sql.SQLException;

/** What SQLite says (https://www.sqlite.org/rescode.html), as what is wrong and what to do. */
final class Failures {
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READONLY = 8;
    private static final int IOERR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int NOTADB = 26;

    private Failures() {}

    /** While the store was being opened. */
    static JournalException opening(Path file, SQLException e) {
        return of(file, e, Failure.CANNOT_OPEN);
    }

    /** Later. */
    static JournalException using(Path file, SQLException e) {
        return of(file, e, Failure.CANNOT_WRITE);
    }

    /** A value that this program cannot have written. */
    static JournalException undecodable(Path file, IllegalArgumentException e) {
        return new JournalException(
                Failure.CANNOT_WRITE,
                "The store " + file + " holds something that cannot be read (" + e.getMessage()
                        + "); it was changed by hand or is damaged. " + RESTORE,
                e);
    }

    /** The store is not what it should be. */
    static JournalException damaged(Failure failure, Path file, String how) {
        return new JournalException(failure, damage(file, how));
    }

    private static JournalException of(Path file, SQLException e, Failure usual) {
        Throwable cause = e;
        while (cause.getCause() instanceof SQLException inner) {
            cause = inner;
        }
        SQLException first = (SQLException) cause;
        String said = String.valueOf(first.getMessage());
        // Extended result codes carry the primary one in their low byte.
        return switch (first.getErrorCode() & 0xff) {
            case BUSY, LOCKED ->
                new JournalException(
                        Failure.LOCKED,
                        "The store " + file
                                + " is locked by another program for longer than five seconds: close it there.",
                        e);
            case READONLY ->
                new JournalException(
                        usual,
                        "The store " + file
                                + " cannot be written: the file, its folder or the whole file system is read-only."
                                + " Nothing was lost; make " + StoreFile.folder(file)
                                + " writable for the user that runs ghostnote.",
                        e);
            case FULL -> full(file, usual, e);
            case CORRUPT -> new JournalException(usual, damage(file, said), e);
            case NOTADB -> new JournalException(usual, damage(file, "it is no SQLite database"), e);
            case CANTOPEN ->
                new JournalException(
                        usual,
                        "The store " + file
                                + " cannot be opened: the user that runs ghostnote must be able to read and write it and "
                                + StoreFile.folder(file) + ".",
                        e);
            case IOERR ->
                // The file that SQLite's connections share cannot grow: in practice there is no room for it.
                said.contains("SQLITE_IOERR_SHMSIZE")
                        ? full(file, usual, e)
                        : new JournalException(
                                usual,
                                "The store " + file + " cannot be used: the disk reports an error (" + said
                                        + "). Nothing was lost; check the disk.",
                                e);
            default -> new JournalException(usual, "The store " + file + " cannot be used (" + said + ").", e);
        };
    }

    private static JournalException full(Path file, Failure usual, SQLException e) {
        return new JournalException(
                usual,
                "The store " + file
                        + " cannot be written: the disk is full. Nothing was lost; free some space and the next pass goes on.",
                e);
    }

    private static final String RESTORE =
            "Stop the service and put a backup in its place, or move the file away: the mailbox is then"
                    + " read anew, and drafts that are already there are not written a second time.";

    private static String damage(Path file, String how) {
        return "The store " + file + " is damaged (" + how + "). " + RESTORE;
    }
}
