package io.ghostnote.app;

import io.ghostnote.config.Configuration;
import io.ghostnote.pass.AccountReport;
import io.ghostnote.pass.Pass;
import io.ghostnote.pass.PassReport;
import io.ghostnote.render.PassJson;
import io.ghostnote.render.PassText;
import io.ghostnote.render.Reasons;
import io.ghostnote.render.Screen;
import io.ghostnote.store.Mode;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code once}: one full pass. */
@Command(name = "once", description = "one full pass, then exit", mixinStandardHelpOptions = true)
final class OnceCommand implements Callable<Integer> {
    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    NowOption now = new NowOption();

    @Option(names = "--dry-run", description = "decide, but write nothing to the mailbox")
    boolean dryRun;

    @Option(names = "--output", paramLabel = "FORMAT", description = "text or json (default: ${DEFAULT-VALUE})")
    Output output = Output.text;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Logging.quiet(common.verbose);
        Configuration configuration = Settings.require(common.config());
        Clock clock = Clock.systemUTC();
        PrintWriter out = spec.commandLine().getOut();
        try (Service service = Service.open(configuration, Mode.READ_WRITE, clock, System.getenv())) {
            PassReport report = service.pass(
                            SyncProgress.forHumans(System.err, Terminal.onStandardError()), service.mailboxes())
                    .run(new Pass.Options(
                            now.instant(clock),
                            now.given(),
                            dryRun,
                            Set.copyOf(Terms.ids(configuration)),
                            Duration.ZERO,
                            () -> false));
            if (output == Output.json) {
                out.println(PassJson.of(report, new Reasons(Terms.tongue(configuration))));
            } else {
                PassText.of(
                                report,
                                service.roster().practice().calendar().zone(),
                                new Screen(Terms.tongue(configuration)))
                        .forEach(out::println);
            }
            out.flush();
            // Whoever asked has the report by now, whatever becomes of the page.
            if (!dryRun) {
                new StatusPage(service, Imprint.of(common.config(), configuration)).keep(report.now());
            }
            return exitCode(report);
        }
    }

    /** The first account's failure decides; the others were served all the same. */
    static int exitCode(PassReport report) {
        for (AccountReport account : report.accounts()) {
            account.error()
                    .ifPresent(message -> System.err.println("ghostnote: account " + account.id() + ": " + message));
        }
        return report.accounts().stream()
                .flatMap(account -> account.failure().stream())
                .findFirst()
                .map(Sysexits::of)
                .orElse(Sysexits.OK);
    }
}
