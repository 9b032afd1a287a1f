package io.ghostnote.app;

import io.ghostnote.pass.DigestDelivery;
import io.ghostnote.pass.DigestDelivery.Result;
import io.ghostnote.pass.DigestEntry;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether a digest is due: when its moment comes, and after every poll, so that what failed is tried again. Not before each account
 * was looked at once since the start, for what is known is as old as the stop was long.
 */
final class DigestTask implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(DigestTask.class);

    private final DigestDelivery delivery;
    private final Clock clock;
    private final BooleanSupplier stopping;
    private final Set<String> unseen;
    private Optional<String> lastError = Optional.empty();

    DigestTask(DigestDelivery delivery, List<String> accounts, Clock clock, BooleanSupplier stopping) {
        this.delivery = delivery;
        this.clock = clock;
        this.stopping = stopping;
        this.unseen = new HashSet<>(accounts);
    }

    /** That account was read, or could not be. */
    synchronized void polled(String account) {
        unseen.remove(account);
        run();
    }

    @Override
    public synchronized void run() {
        if (stopping.getAsBoolean() || !unseen.isEmpty()) {
            return;
        }
        try {
            Result result = delivery.attend(clock.instant());
            if (result instanceof Result.Done done) {
                lastError = Optional.empty();
                LOG.info("{}", words(done.entry()));
            } else if (result instanceof Result.Failed failed) {
                Optional<String> error = Optional.of(String.valueOf(failed.why().getMessage()));
                if (!error.equals(lastError)) {
                    LOG.warn("the digest could not be delivered: {}", error.get());
                }
                lastError = error;
            }
        } catch (RuntimeException failure) {
            // A bug in a digest must not end the service, which is there for the notes.
            LOG.error("the digest failed", failure);
        }
    }

    private static String words(DigestEntry entry) {
        return switch (entry.state()) {
            case NOTHING -> "no digest today: there is nothing to tell";
            case UNKNOWN ->
                "the digest may have been delivered by account " + entry.account()
                        + "; it is not delivered a second time";
            default -> "the digest was delivered by account " + entry.account();
        };
    }
}
