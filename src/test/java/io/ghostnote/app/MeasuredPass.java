package io.ghostnote.app;

import io.ghostnote.config.Configuration;
import io.ghostnote.imap.ImapMailbox;
import io.ghostnote.imap.Traffic;
import io.ghostnote.pass.AccountReport;
import io.ghostnote.pass.Pass;
import io.ghostnote.pass.PassReport;
import io.ghostnote.pass.Progress;
import io.ghostnote.store.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One pass of the real program in a process of its own, and what it cost, as {@code key=value} on one line. */
public final class MeasuredPass {
    private MeasuredPass() {}

    /** Arguments: the configuration file and the time of the pass. */
    public static void main(String[] args) throws IOException {
        long began = System.nanoTime();
        Logging.quiet(false);
        Configuration configuration = Settings.require(Path.of(args[0]));
        List<ImapMailbox> mailboxes = new ArrayList<>();
        List<Traffic> logins = new ArrayList<>();
        PassReport report;
        long ready;
        try (Service service = Service.open(configuration, Mode.READ_WRITE, Clock.systemUTC(), System.getenv())) {
            Pass pass = service.pass(Progress.SILENT, account -> {
                ImapMailbox mailbox = ImapMailbox.open(service.server(account));
                mailboxes.add(mailbox);
                logins.add(mailbox.traffic());
                return mailbox;
            });
            ready = System.nanoTime();
            report = pass.run(new Pass.Options(
                    Instant.parse(args[1]),
                    true,
                    false,
                    Set.copyOf(Terms.ids(configuration)),
                    Duration.ZERO,
                    () -> false));
        }
        long ended = System.nanoTime();
        AccountReport account = report.accounts().get(0);
        if (account.error().isPresent()) {
            throw new IllegalStateException(account.error().get());
        }
        Traffic traffic = mailboxes.get(0).traffic();
        Traffic login = logins.get(0);
        System.out.println("micros=" + (ended - ready) / 1000 + " startMicros=" + (ready - began) / 1000
                + " syncMicros=" + report.sync().toNanos() / 1000 + " roundTrips=" + traffic.roundTrips()
                + " afterLogin=" + (traffic.roundTrips() - login.roundTrips()) + " in=" + traffic.received() + " out="
                + traffic.sent() + " seen=" + account.seen() + " new=" + account.fresh() + " kept=" + account.kept()
                + " drafts=" + report.drafts().size() + " residentKb=" + resident());
    }

    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
