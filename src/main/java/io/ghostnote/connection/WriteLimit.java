package io.ghostnote.connection;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Cuts a connection whose peer takes nothing any more: sockets have a time limit for reading only. */
public final class WriteLimit {
    private static final ScheduledThreadPoolExecutor CUTTER = cutter();

    private final ScheduledFuture<?> task;

    private WriteLimit(ScheduledFuture<?> task) {
        this.task = task;
    }

    /** Begins to count. */
    public static WriteLimit start(Wire wire) {
        return start(wire, wire.server().limits().read());
    }

    /** Begins to count up to another limit than the usual one. */
    public static WriteLimit start(Wire wire, Duration limit) {
        return new WriteLimit(CUTTER.schedule(wire::drop, limit.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static ScheduledThreadPoolExecutor cutter() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "mail-write-limit");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }

    /** What was to be written is written. */
    public void end() {
        task.cancel(false);
    }
}
