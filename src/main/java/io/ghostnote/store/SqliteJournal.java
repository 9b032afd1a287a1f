package io.ghostnote.store;

import io.ghostnote.ladder.Ruling;
import io.ghostnote.mail.MessageId;
import io.ghostnote.pass.Event;
import io.ghostnote.pass.FolderBatch;
import io.ghostnote.pass.FolderMark;
import io.ghostnote.pass.Journal;
import io.ghostnote.pass.JournalException;
import io.ghostnote.pass.Measured;
import io.ghostnote.pass.NoteEntry;
import io.ghostnote.pass.Sighting;
import io.ghostnote.pass.Wish;
import io.ghostnote.signal.Gist;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteJDBCLoader;

/** The journal in one SQLite file. May be used by several threads at once; what they change is done one after the other. */
public final class SqliteJournal implements Journal {
    private final Database database;
    private final Housekeeping housekeeping;
    private final byte[] secret;
    private final @Nullable StoreLock lock;

    private SqliteJournal(Path file, Database database, byte[] secret, @Nullable StoreLock lock) {
        this.database = database;
        this.housekeeping = new Housekeeping(file, database);
        this.secret = secret;
        this.lock = lock;
    }

    /**
     * Opens the store that a {@code jdbc:sqlite:/path/to/file} url names.
     *
     * @throws JournalException CANNOT_OPEN, LOCKED or NEWER, with what to do
     */
    public static SqliteJournal open(String url, Mode mode) {
        return open(StoreFile.parse(url), mode);
    }

    /**
     * Opens the store in that file.
     *
     * @throws JournalException CANNOT_OPEN, LOCKED or NEWER, with what to do
     */
    public static SqliteJournal open(Path path, Mode mode) {
        Path file = StoreFile.checked(path);
        loadDriver(file);
        return mode == Mode.READ_WRITE ? openForWriting(file) : openBeside(file, mode);
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
            byte[] secret = database.read(SqliteJournal::readSecret)
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

    /**
     * Writes a whole and consistent copy to a file that must not exist yet, readable by the owner alone; changes may go on meanwhile.
     *
     * @throws JournalException CANNOT_WRITE, with what to do; there is no half copy then
     */
    public void backup(Path target) {
        housekeeping.backup(target);
    }

    /**
     * For a quiet hour: checks the whole file, drops events older than two years and places that a present one stands for, and
     * tidies up. Changes wait a moment, for a large store some seconds.
     */
    public void housekeep(Instant now) {
        housekeeping.run(now);
    }

    @Override
    public byte[] secret() {
        return secret.clone();
    }

    @Override
    public Optional<Instant> lastRun() {
        return database.read(Accounts::lastRun);
    }

    @Override
    public void recordRun(Instant at) {
        database.change(connection -> Accounts.recordRun(connection, at));
    }

    @Override
    public Optional<Instant> firstSeen(String account) {
        return database.read(connection -> Accounts.firstSeen(connection, account));
    }

    @Override
    public void recordFirstSeen(String account, Instant at) {
        database.change(connection -> Accounts.recordFirstSeen(connection, account, at));
    }

    @Override
    public Optional<Instant> lastComplete(String account) {
        return database.read(connection -> Accounts.lastComplete(connection, account));
    }

    @Override
    public Optional<LastReading> lastReading(String account) {
        return database.read(connection -> Accounts.lastReading(connection, account));
    }

    @Override
    public void recordReading(String account, Instant at, @Nullable String error) {
        database.change(connection -> Accounts.recordReading(connection, account, at, error));
    }

    @Override
    public List<FolderMark> marks(String account) {
        return database.read(connection -> Folders.marks(connection, account));
    }

    @Override
    public SortedSet<Long> keptUids(String account, String folder) {
        return database.read(connection -> Folders.keptUids(connection, account, folder));
    }

    @Override
    public long kept(String account) {
        return database.read(connection -> Accounts.kept(connection, account));
    }

    @Override
    public void record(FolderBatch batch) {
        database.change(connection -> Recorder.record(connection, batch));
    }

    @Override
    public Map<MessageId, Set<String>> clientsOf(Collection<MessageId> ids) {
        return database.read(connection -> Letters.clientsOf(connection, ids));
    }

    @Override
    public Set<String> changedClients() {
        return database.read(Clients::changed);
    }

    @Override
    public List<Sighting> sightingsOf(String client) {
        return database.read(connection -> Letters.ofClient(connection, client));
    }

    @Override
    public List<Sighting> workingSet() {
        return database.read(Letters::workingSet);
    }

    @Override
    public List<Sighting> sightings(MessageId id) {
        return database.read(connection -> Letters.withId(connection, id));
    }

    @Override
    public void settle(String client, Set<MessageId> working, Optional<Measured> measured) {
        database.change(connection -> {
            Clients.settle(connection, client, working);
            if (measured.isPresent()) {
                AnsweringTimes.record(connection, client, measured.get());
            }
        });
    }

    @Override
    public Map<String, String> measured() {
        return database.read(AnsweringTimes::terms);
    }

    @Override
    public Optional<Measured> measured(String client) {
        return database.read(connection -> AnsweringTimes.of(connection, client));
    }

    @Override
    public Map<String, Measured> answeringTimes() {
        return database.read(AnsweringTimes::all);
    }

    @Override
    public void recordMeasured(String client, Measured measured) {
        database.change(connection -> AnsweringTimes.record(connection, client, measured));
    }

    @Override
    public Map<String, String> searched(String account) {
        return database.read(connection -> Clients.searched(connection, account));
    }

    @Override
    public void recordSearched(String account, String client, String fingerprint) {
        database.change(connection -> Clients.recordSearched(connection, account, client, fingerprint));
    }

    @Override
    public void forget(String client) {
        database.change(connection -> Clients.forget(connection, client));
    }

    @Override
    public List<Sighting> unread(String account, Instant since) {
        return database.read(connection -> Letters.unread(connection, account, Millis.of(since)));
    }

    @Override
    public void recordGists(Map<MessageId, Gist> gists) {
        database.change(connection -> Gists.record(connection, gists));
    }

    @Override
    public Map<MessageId, Gist> gists() {
        return database.read(Gists::working);
    }

    @Override
    public Map<MessageId, Gist> gistsOf(String client) {
        return database.read(connection -> Gists.ofClient(connection, client));
    }

    @Override
    public Optional<ServerLook> trustedServer(String account) {
        return database.read(connection -> Accounts.trustedServer(connection, account));
    }

    @Override
    public void recordTrustedServer(String account, ServerLook look) {
        database.change(connection -> Accounts.recordTrustedServer(connection, account, look));
    }

    @Override
    public Map<String, List<Standing>> standing() {
        return database.read(Gists::standing);
    }

    @Override
    public List<Standing> standing(String client) {
        return database.read(connection -> Gists.standing(connection, client));
    }

    @Override
    public Optional<String> language(MessageId id) {
        return database.read(connection -> Letters.language(connection, id));
    }

    @Override
    public void recordLanguage(MessageId id, String tag) {
        database.change(connection -> Letters.recordLanguage(connection, id, tag));
    }

    @Override
    public List<NoteEntry> notes() {
        return database.read(Notes::notes);
    }

    @Override
    public void write(NoteEntry note, Event event) {
        database.change(connection -> {
            Notes.write(connection, note);
            Notes.log(connection, event);
        });
    }

    @Override
    public List<Ruling> rulings() {
        return database.read(Rulings::all);
    }

    @Override
    public void rule(Ruling ruling, Event event) {
        database.change(connection -> {
            Rulings.add(connection, ruling);
            Notes.log(connection, event);
        });
    }

    @Override
    public Optional<FoldersMade> foldersMade(String account) {
        return database.read(connection -> Wishes.foldersMade(connection, account));
    }

    @Override
    public void recordFoldersMade(String account, FoldersMade made) {
        database.change(connection -> Wishes.recordFoldersMade(connection, account, made));
    }

    @Override
    public List<Wish> wishes(String account) {
        return database.read(connection -> Wishes.open(connection, account));
    }

    @Override
    public void hear(Wish wish, List<Ruling> rulings, List<Event> events) {
        database.change(connection -> {
            Wishes.add(connection, wish);
            for (Ruling ruling : rulings) {
                Rulings.add(connection, ruling);
            }
            for (Event event : events) {
                Notes.log(connection, event);
            }
        });
    }

    @Override
    public void putBack(Wish wish) {
        database.change(connection -> Wishes.remove(connection, wish));
    }

    @Override
    public List<Event> events(String client) {
        return database.read(connection -> Notes.events(connection, client));
    }

    @Override
    public void log(Event event) {
        database.change(connection -> Notes.log(connection, event));
    }

    @Override
    public void close() {
        database.close();
        if (lock != null) {
            lock.close();
        }
    }
}
