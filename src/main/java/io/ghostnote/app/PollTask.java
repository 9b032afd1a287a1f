package io.ghostnote.app;

import io.ghostnote.note.Language;
import io.ghostnote.pass.AccountReport;
import io.ghostnote.pass.Pass;
import io.ghostnote.pass.PassReport;
import io.ghostnote.render.PassText;
import io.ghostnote.render.Screen;
import io.ghostnote.render.Tongue;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One account's pass with what is worth a line in the log. */
final class PollTask implements Runnable {
    /** The log is for whoever runs the service, and searched. */
    private static final Screen SCREEN = new Screen(new Tongue(Language.ENGLISH, Optional.empty()));

    private static final Logger LOG = LoggerFactory.getLogger(PollTask.class);

    private final String account;
    private final Pass pass;
    private final Clock clock;
    private final Duration freshness;
    private final BooleanSupplier stopping;
    private final StatusPage page;
    private Optional<String> lastError = Optional.empty();
    private List<String> lastRemarks = List.of();

    PollTask(String account, Pass pass, Clock clock, Duration freshness, BooleanSupplier stopping, StatusPage page) {
        this.account = account;
        this.pass = pass;
        this.clock = clock;
        this.freshness = freshness;
        this.stopping = stopping;
        this.page = page;
    }

    @Override
    public void run() {
        if (stopping.getAsBoolean()) {
            return;
        }
        try {
            PassReport report =
                    pass.run(new Pass.Options(clock.instant(), false, false, Set.of(account), freshness, stopping));
            report.drafts().forEach(draft -> LOG.info("{}", PassText.line(draft, SCREEN)));
            report.accounts().forEach(this::log);
            if (!stopping.getAsBoolean()) {
                page.keep(report.now());
            }
        } catch (RuntimeException failure) {
            // The next poll may do better, and a bug in one pass must not end the service.
            LOG.error("the pass over account {} failed", account, failure);
        }
    }

    /** The same trouble every five minutes is one line, not a hundred. */
    private void log(AccountReport report) {
        List<String> news = new ArrayList<>(report.remarks());
        news.removeAll(lastRemarks);
        news.forEach(remark -> LOG.info("account {}: {}", account, remark));
        lastRemarks = report.remarks();
        if (report.error().isPresent() && !report.error().equals(lastError)) {
            LOG.warn("account {}: {}", account, report.error().get());
        } else if (report.error().isEmpty() && lastError.isPresent()) {
            LOG.info("account {} can be read again", account);
        }
        lastError = report.error();
    }
}
