package io.ghostnote.pass;

import io.ghostnote.ladder.Ruling;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.signal.Gist;
import io.ghostnote.signal.TrustedServer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the service remembers. Obligations of an implementation:
 *
 * <ul>
 *   <li>Every method that changes something is one transaction, on disk when it returns: after a crash it has happened or it has not.
 *   <li>Of mail that belongs to no client nothing is stored (docs/product.md promise 6).
 *   <li>Failures are {@link JournalException}, with a message that says what to do.
 * </ul>
 */
public interface Journal extends AutoCloseable {

    /** 32 random octets made when the store was; Message-IDs of notes are derived from them. */
    byte[] secret();

    // ---- runs

    /** When the last pass with the system's own clock ended. */
    Optional<Instant> lastRun();

    void recordRun(Instant at);

    /** When the account's mailbox was first read; nothing before that. */
    Optional<Instant> firstSeen(String account);

    /** Remembers the first reading; later calls change nothing. */
    void recordFirstSeen(String account, Instant at);

    /** When all folders of the account were last read to the end. */
    Optional<Instant> lastComplete(String account);

    /** The outcome of the account's last reading, complete or not; nothing before the first. */
    Optional<LastReading> lastReading(String account);

    /**
     * How a reading ended.
     *
     * @param error what went wrong, as it was recorded; nothing when all folders were read to the end
     */
    record LastReading(Instant at, Optional<String> error) {}

    /** The outcome of a reading: null error when it was complete. */
    void recordReading(String account, Instant at, @Nullable String error);

    // ---- folders and letters

    /** Up to where each folder of the account has been read. */
    List<FolderMark> marks(String account);

    /** UIDs of kept letters that are still in the folder. */
    SortedSet<Long> keptUids(String account, String folder);

    /** How many different letters of the account are kept. */
    long kept(String account);

    /** Records a batch; clients whose letters it touches count as changed. */
    void record(FolderBatch batch);

    /** For each of these identifiers that is a kept letter's: the clients it belongs to. */
    Map<MessageId, Set<String>> clientsOf(Collection<MessageId> ids);

    /** Clients whose letters changed since they were last settled. */
    Set<String> changedClients();

    /** All sightings of all letters of the client, gone ones included. */
    List<Sighting> sightingsOf(String client);

    /** The sightings of the letters that the last {@link #settle} named, of all clients that have not changed since. */
    List<Sighting> workingSet();

    /** The sightings of the letter with this identifier, of whatever client. */
    List<Sighting> sightings(MessageId id);

    /**
     * Names the letters that matter for the client's open questions, and takes the client from the changed ones. With the answering times
     * as the same letters have them; without, those that were recorded stay.
     */
    void settle(String client, Set<MessageId> working, Optional<Measured> measured);

    /** The same, with answering times left alone. */
    default void settle(String client, Set<MessageId> working) {
        settle(client, working, Optional.empty());
    }

    // ---- answering times

    /** By client: the terms by which the recorded answering times were read. */
    Map<String, String> measured();

    /** The answering times last recorded for the client. */
    Optional<Measured> measured(String client);

    /**
     * The answering times of all clients that have any recorded, at once. Each client's are unpacked when they are asked for, by whatever
     * thread that does; throws {@link JournalException} then when they cannot be read.
     */
    Map<String, Supplier<Measured>> answeringTimes();

    /** Records them in place of the client's earlier ones. */
    void recordMeasured(String client, Measured measured);

    // ---- configuration that was applied to the mailbox

    /** For each client: the fingerprint of its addresses when the account's old mail was last searched for it. */
    Map<String, String> searched(String account);

    /** Old mail of the account has been searched for the client with these addresses; the client counts as changed. */
    void recordSearched(String account, String client, String fingerprint);

    /** Removes every link between letters and that client, and letters that then belong to nobody. */
    void forget(String client);

    /** The language tag once read from the letter's own text. */
    Optional<String> language(MessageId id);

    void recordLanguage(MessageId id, String tag);

    // ---- what letters say

    /** Letters of clients' conversations written since then that lie somewhere, are no drafts, and have not been read, of one account. */
    List<Sighting> unread(String account, Instant since);

    /** Remembers what letters say. Where the whole message is of another kind than its header said, its clients count as changed. */
    void recordGists(Map<MessageId, Gist> gists);

    /** What the letters of the {@link #workingSet} say, as far as they have been read. */
    Map<MessageId, Gist> gists();

    /** What all letters of the client say, as far as they have been read. */
    Map<MessageId, Gist> gistsOf(String client);

    /** Letters of the client's conversations whose gist is {@linkplain Gist#standing standing}, oldest first. */
    List<Standing> standing(String client);

    /** The same of all clients that have any, at once. */
    Map<String, List<Standing>> standing();

    /** Whose Authentication-Results the account believes, as far as the last look for that has told. */
    Optional<ServerLook> trustedServer(String account);

    void recordTrustedServer(String account, ServerLook look);

    /**
     * A look through what an account received for the server that judges it.
     *
     * @param found nothing where no server has put in enough results
     */
    record ServerLook(Instant at, Optional<TrustedServer> found) {}

    /** A letter with what it says. */
    record Standing(Letter letter, Gist gist) {}

    // ---- notes

    /** Notes that are open, and all notes of the clients' last two years, oldest first. */
    List<NoteEntry> notes();

    /** Inserts or updates the note (its identifier is the key) together with the event, in one transaction. */
    void write(NoteEntry note, Event event);

    /** All that the freelancer has decided, oldest first. */
    List<Ruling> rulings();

    /** Remembers the ruling together with the event, in one transaction. One that is known as it is stays one. */
    void rule(Ruling ruling, Event event);

    // ---- digests

    /** What became of the digest of the latest due moment of which anything is known. */
    Optional<DigestEntry> lastDigest();

    /** Inserts or updates the digest; its due moment is the key. */
    void write(DigestEntry digest);

    // ---- command folders

    /** Which command folders were made for the account; nothing before that. */
    Optional<FoldersMade> foldersMade(String account);

    void recordFoldersMade(String account, FoldersMade made);

    /**
     * That command folders were made, so that those the freelancer deletes stay deleted.
     *
     * @param names where and in which language
     * @param at when it was last tried
     * @param all false when the server refused some
     */
    record FoldersMade(CommandFolders names, Instant at, boolean all) {}

    /** The messages in the account's command folders that were taken notice of and have not been put back, oldest first. */
    List<Wish> wishes(String account);

    /** Takes notice of a message in a command folder: remembers the rulings with their events, and that it is to be put back. */
    void hear(Wish wish, List<Ruling> rulings, List<Event> events);

    /** The message of that wish is no longer in the command folder. */
    void putBack(Wish wish);

    /** Events of the client, oldest first. */
    List<Event> events(String client);

    void log(Event event);

    @Override
    void close();
}
