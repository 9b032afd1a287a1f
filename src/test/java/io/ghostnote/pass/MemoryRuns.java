package io.ghostnote.pass;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a {@link MemoryJournal} knows of passes and readings. */
abstract class MemoryRuns implements Journal {
    private final Map<String, Instant> firstSeen = new HashMap<>();
    private final Map<String, Instant> lastComplete = new HashMap<>();
    private final Map<String, LastReading> lastReading = new HashMap<>();
    private final NavigableMap<Instant, DigestEntry> digests = new TreeMap<>();
    private @Nullable Instant lastRun;

    @Override
    public synchronized Optional<DigestEntry> lastDigest() {
        return digests.isEmpty()
                ? Optional.empty()
                : Optional.of(digests.lastEntry().getValue());
    }

    @Override
    public synchronized void write(DigestEntry digest) {
        Instant due = MemoryJournal.millis(digest.due());
        digests.put(
                due,
                new DigestEntry(due, digest.id(), digest.account(), digest.state(), MemoryJournal.millis(digest.at())));
    }

    @Override
    public synchronized Optional<Instant> lastRun() {
        return Optional.ofNullable(lastRun);
    }

    @Override
    public synchronized void recordRun(Instant at) {
        lastRun = MemoryJournal.millis(at);
    }

    @Override
    public synchronized Optional<Instant> firstSeen(String account) {
        return Optional.ofNullable(firstSeen.get(account));
    }

    @Override
    public synchronized void recordFirstSeen(String account, Instant at) {
        firstSeen.putIfAbsent(account, MemoryJournal.millis(at));
    }

    @Override
    public synchronized Optional<Instant> lastComplete(String account) {
        return Optional.ofNullable(lastComplete.get(account));
    }

    @Override
    public synchronized void recordReading(String account, Instant at, @Nullable String error) {
        lastReading.put(account, new LastReading(MemoryJournal.millis(at), Optional.ofNullable(error)));
        if (error == null) {
            lastComplete.put(account, MemoryJournal.millis(at));
        }
    }

    @Override
    public synchronized Optional<LastReading> lastReading(String account) {
        return Optional.ofNullable(lastReading.get(account));
    }
}
