package io.ghostnote.app;

import io.ghostnote.pass.JournalException;
import io.ghostnote.render.Screen;
import io.ghostnote.render.StatusText;
import io.ghostnote.store.KeptPage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code status} as text. To judge two thousand clients takes a cold start of the program seconds, and the service has just done so:
 * it lays the page out after each pass and keeps it in the store, where it stands until anything there changes. A kept page is
 * exactly what would be laid out anew, but for the minutes that have passed (docs/benchmarks.md, Status of many clients).
 */
final class StatusPage {
    /** A page older than this is not shown: by then days and steps may read differently. The service looks every five minutes. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(StatusPage.class);

    private final Service service;
    private final Optional<String> imprint;

    /**
     * @param imprint of the configuration that the service was opened with
     */
    StatusPage(Service service, Optional<String> imprint) {
        this.service = service;
        this.imprint = imprint;
    }

    /** The page of that time: the kept one where it is the same, or, when the time is not a given one, a few minutes old. */
    String at(Instant now, boolean given) {
        return service.store()
                .page()
                .filter(page -> imprint.equals(Optional.of(page.terms())))
                .filter(page -> given ? page.at().equals(now) : fresh(page.at(), now))
                .map(KeptPage::text)
                .orElseGet(() -> laidOut(now));
    }

    /** Lays out the page of that time and keeps it. What goes wrong costs later looks their time, and nothing else. */
    void keep(Instant now) {
        imprint.ifPresent(terms -> {
            try {
                long revision = service.store().revision();
                service.store().keep(new KeptPage(terms, now, laidOut(now)), revision);
            } catch (JournalException failed) {
                LOG.warn("the status page could not be kept: {}", failed.getMessage());
            }
        });
    }

    private String laidOut(Instant now) {
        return String.join(
                System.lineSeparator(),
                StatusText.of(
                        service.desk().look(now),
                        service.readings(),
                        now,
                        service.roster().practice().calendar().zone(),
                        new Screen(Terms.tongue(service.configuration()))));
    }

    private static boolean fresh(Instant at, Instant now) {
        return !at.isAfter(now) && !at.plus(FRESH).isBefore(now);
    }
}
