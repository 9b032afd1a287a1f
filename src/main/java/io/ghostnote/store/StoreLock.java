package io.ghostnote.store;

import io.ghostnote.pass.JournalException;
import io.ghostnote.pass.JournalException.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second writing instance out: a lock on {@code <store>.lock}, held for life and released by the kernel when the process
 * dies. The file holds the process id for the other's message, and stays, for removing it would let two instances lock two files.
 */
final class StoreLock implements AutoCloseable {
    // Within one process a second channel must not even be opened: closing it would release the first one's lock
    // (fcntl).
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path key;
    private final FileChannel channel;

    private StoreLock(Path key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    /** Locks the store, whose folder exists; throws JournalException LOCKED when another instance has it. */
    static StoreLock take(Path store) {
        Path name = StoreFile.folder(store).resolve(store.getFileName() + ".lock");
        try {
            StoreFile.createOwnerOnly(name);
            Path key = name.toRealPath();
            if (!HELD.add(key)) {
                throw locked(store, String.valueOf(ProcessHandle.current().pid()));
            }
            @Nullable StoreLock lock = null;
            try {
                lock = open(store, key);
                return lock;
            } finally {
                if (lock == null) {
                    HELD.remove(key);
                }
            }
        } catch (IOException e) {
            throw StoreFile.cannotCreate(name, e);
        }
    }

    private static StoreLock open(Path store, Path key) throws IOException {
        FileChannel channel = FileChannel.open(key, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                throw locked(store, holder(channel));
            }
            channel.truncate(0);
            String pid = ProcessHandle.current().pid() + "\n";
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
            taken = true;
            return new StoreLock(key, channel);
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(20);
        channel.read(pid, 0);
        String read = new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII).strip();
        return read.matches("[0-9]+") ? read : "unknown";
    }

    private static JournalException locked(Path store, String pid) {
        return new JournalException(
                Failure.LOCKED,
                "The store " + store + " is in use by another ghostnote (process " + pid
                        + "): stop that one first, or give this one a store of its own.");
    }

    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            // The kernel releases the lock with the process at the latest; the journal itself is closed and whole.
            return;
        } finally {
            HELD.remove(key);
        }
    }
}
