package io.ghostnote.store;

import io.ghostnote.ladder.Ruling;
import io.ghostnote.mail.MessageId;
import io.ghostnote.pass.DigestEntry;
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
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The journal in one SQLite file. May be used by several threads at once; what they change is done one after the other. */
public final class SqliteJournal implements Journal {
    private final Database database;
    private final Housekeeping housekeeping;
    private final byte[] secret;
    private final @Nullable StoreLock lock;

    SqliteJournal(Path file, Database database, byte[] secret, @Nullable StoreLock lock) {
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
        return Opening.of(StoreFile.checked(path), mode);
    }

    /** Loads what opening any store needs, so that a later {@link #open} is quicker. Does nothing when that fails: opening tells why. */
    public static void loadDriver() {
        Opening.prepare();
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

    /** Goes up with every change, whoever makes it. */
    public long revision() {
        return database.read(Pages::revision);
    }

    /**
     * Keeps the page in place of the last one; does nothing when more has changed than this since that revision.
     *
     * @param since {@link #revision} before the store was read for the page
     */
    public void keep(KeptPage page, long since) {
        database.change(connection -> Pages.keep(connection, page, since));
    }

    /** The page that was kept, if nothing at all has changed since. */
    public Optional<KeptPage> page() {
        return database.read(Pages::current);
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
    public Map<String, Supplier<Measured>> answeringTimes() {
        Map<String, Supplier<Measured>> times = new HashMap<>();
        database.read(AnsweringTimes::all)
                .forEach((client, kept) -> times.put(client, () -> database.decoded(kept::measured)));
        return times;
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
    public Optional<DigestEntry> lastDigest() {
        return database.read(DigestRows::last);
    }

    @Override
    public void write(DigestEntry digest) {
        database.change(connection -> DigestRows.write(connection, digest));
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
