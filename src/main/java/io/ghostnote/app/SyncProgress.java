package io.ghostnote.app;

import io.ghostnote.pass.Progress;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows how far a long first reading has come: a line that moves on a terminal, now and then a line in a log. */
final class SyncProgress implements Progress {
    private static final Logger LOG = LoggerFactory.getLogger(SyncProgress.class);
    private static final int WORTH_SHOWING = 2_000;
    private static final int STEP = 10_000;

    private final PrintStream terminal;
    private final boolean moving;
    private final Map<String, Long> shown = new HashMap<>();

    private SyncProgress(PrintStream terminal, boolean moving) {
        this.terminal = terminal;
        this.moving = moving;
    }

    /** On that stream when it is a terminal, else in the log. */
    static Progress forHumans(PrintStream stream, boolean terminal) {
        return new SyncProgress(stream, terminal);
    }

    @Override
    public synchronized void read(String account, String folder, long done, long total) {
        if (total < WORTH_SHOWING) {
            return;
        }
        boolean last = done >= total;
        if (moving) {
            terminal.printf("\r%s %s: %,d of %,d messages looked at%s", account, folder, done, total, last ? "\n" : "");
            terminal.flush();
            return;
        }
        String key = account + "/" + folder;
        if (last || done - shown.getOrDefault(key, 0L) >= STEP) {
            shown.put(key, done);
            LOG.info("{} {}: {} of {} messages looked at", account, folder, done, total);
        }
    }
}
