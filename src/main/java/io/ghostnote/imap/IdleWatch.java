package io.ghostnote.imap;

import io.ghostnote.connection.Wire;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Watches the inbox over a connection of its own with IDLE (RFC 2177) and tells when something happens there. A lost connection is made
 * anew; whatever was missed meanwhile counts as something that happened. Ends by itself when the server has no IDLE.
 */
public final class IdleWatch implements AutoCloseable {
    /**
     * When to do things again.
     *
     * @param rearm how long one IDLE lasts: below the half hour of RFC 2177 and the ten minutes after which home routers forget a
     *     connection
     * @param backoff how long to wait before connecting again after so many failures in a row (1, 2, …), jitter included
     * @param nanoTime elapsed time in nanoseconds, of any origin
     */
    public record Pace(Duration rearm, IntFunction<Duration> backoff, LongSupplier nanoTime) {
        /** The time that one IDLE lasts by default. */
        public static final Duration REARM = Duration.ofMinutes(9);
    }

    private final ImapServer server;
    private final Runnable changed;
    private final Consumer<MailboxException> trouble;
    private final Pace pace;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Wire wire;
    private int failures;
    private boolean connectedBefore;

    /**
     * Does nothing before {@link #start}.
     *
     * @param changed called on the watching thread; must return soon
     * @param trouble told why a connection failed, before the next attempt
     */
    public IdleWatch(ImapServer server, Runnable changed, Consumer<MailboxException> trouble, Pace pace) {
        this.server = server;
        this.changed = changed;
        this.trouble = trouble;
        this.pace = pace;
        this.thread = new Thread(this::run, "imap-idle-" + server.host());
        thread.setDaemon(true);
    }

    /** Begins to watch, once. */
    public void start() {
        thread.start();
    }

    /** Stops at once, from any thread, and does not wait for the watching thread. */
    @Override
    public void close() {
        stopped.countDown();
        Wire current = wire;
        if (current != null) {
            current.cut();
        }
    }

    /** Waits for the watching thread to end; false when it has not after that long. */
    public boolean awaitEnd(Duration limit) throws InterruptedException {
        thread.join(limit.toMillis());
        return !thread.isAlive();
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void run() {
        try {
            while (!isStopped()) {
                try (Session session = Session.open(server, this::made)) {
                    if (!session.abilities().idle()) {
                        return;
                    }
                    watch(session);
                } catch (MailboxException e) {
                    if (isStopped()) {
                        return;
                    }
                    trouble.accept(e);
                    failures++;
                }
                if (stopped.await(pace.backoff().apply(failures).toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void made(Wire made) {
        wire = made;
        if (isStopped()) {
            made.cut();
        }
    }

    private void watch(Session session) throws MailboxException {
        String inbox = server.folders().inbox();
        new Folder(session).refresh(inbox == null ? "INBOX" : inbox);
        if (connectedBefore) {
            changed.run();
        }
        connectedBefore = true;
        while (!isStopped()) {
            idle(session.link());
            failures = 0;
        }
    }

    /** One IDLE from beginning to DONE. */
    private void idle(Link link) throws MailboxException {
        boolean[] news = {false};
        Link.Taker taker = reply -> news[0] |= tellsOfChange(reply);
        Outgoing begin = new Outgoing();
        String tag = link.tag();
        begin.add(tag + " IDLE\r\n");
        link.write(begin);
        Result refused = link.awaitContinuation(tag, taker);
        if (refused != null) {
            throw new MailboxException(Failure.REFUSED, link.host() + " refused IDLE: " + refused.quote());
        }
        tell(news);
        long end = pace.nanoTime().getAsLong() + pace.rearm().toNanos();
        long left = pace.rearm().toMillis();
        while (left > 0 && link.await(Duration.ofMillis(left))) {
            do {
                Reply reply = link.read();
                if (reply.isTagged()) {
                    throw new MailboxException(
                            Failure.REFUSED,
                            link.host() + " ended IDLE unasked: "
                                    + Result.of(reply).quote());
                }
                news[0] |= tellsOfChange(reply);
            } while (link.hasMore());
            tell(news);
            left = TimeUnit.NANOSECONDS.toMillis(end - pace.nanoTime().getAsLong());
        }
        Outgoing done = new Outgoing();
        done.add("DONE\r\n");
        link.write(done);
        link.accepted(link.finish(tag, taker), "watch the inbox");
        tell(news);
    }

    private void tell(boolean[] news) {
        if (news[0]) {
            news[0] = false;
            changed.run();
        }
    }

    private static boolean tellsOfChange(Reply reply) {
        return reply.is("EXISTS") || reply.is("EXPUNGE") || reply.is("VANISHED") || reply.is("FETCH");
    }
}
