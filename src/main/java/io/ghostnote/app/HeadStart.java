package io.ghostnote.app;

import io.ghostnote.store.SqliteJournal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * What a look at the store needs whatever is configured, done while the configuration is being read: the log set up and the driver of the
 * store loaded, each a noticeable part of a cold start. What goes wrong in it is left to whoever needs it next, who can say so better.
 */
final class HeadStart {
    private final CompletableFuture<Void> work;
    private final boolean verbose;

    private HeadStart(CompletableFuture<Void> work, boolean verbose) {
        this.work = work;
        this.verbose = verbose;
    }

    /** Begins at once, beside whoever asks. */
    static HeadStart begin(boolean verbose) {
        return new HeadStart(
                CompletableFuture.runAsync(() -> {
                    Logging.quiet(verbose);
                    SqliteJournal.loadDriver();
                }),
                verbose);
    }

    /** Waits until it is done. */
    void end() {
        try {
            work.join();
        } catch (CompletionException failed) {
            // opening the store tries again, and tells what to do
        }
        // Whoever asked for a log while another thread was setting it up got one without levels.
        Logging.quiet(verbose);
    }
}
